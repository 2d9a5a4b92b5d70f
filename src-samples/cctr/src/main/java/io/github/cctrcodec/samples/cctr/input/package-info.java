/** From arguments, files and logs to the bytes of the wire, streamed: no input is ever held whole. */
package io.github.cctrcodec.samples.cctr.input;
