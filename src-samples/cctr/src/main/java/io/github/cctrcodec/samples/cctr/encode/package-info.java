/**
 * {@code cctr encode}: commands and answers to trackers. One class a family, one method a command; the mixins
 * {@code …Output} have the options that its commands share. The library checks every value.
 */
package io.github.cctrcodec.samples.cctr.encode;
