/** From decoded events to JSON lines and to a table for people. */
package io.github.cctrcodec.samples.cctr.output;
