/**
 * The command line {@code cctr}: what the library can do with bytes from files, logs and pipes.
 *
 * <p>{@code input} turns arguments, files and logs into bytes of connections; the classes here give the bytes to the
 * library's decoder and the messages to a session; {@code output} writes what comes out.
 */
package io.github.cctrcodec.samples.cctr;
