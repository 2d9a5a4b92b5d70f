/**
 * {@code cctr encode}: commands and answers to trackers. The enums are the tables of what can be encoded, one row a
 * subcommand; {@code Flags} are the options that rows share; the library checks every value.
 */
package io.github.cctrcodec.samples.cctr.encode;
