/**
 * Numbers, dates and letters as bytes, read and written: pure functions on a word of eight characters or a few bytes, each
 * returning a negative number for what is malformed. The only room with number tricks; it imports nothing of the library.
 */
package io.github.cctrcodec.internal.digits;
