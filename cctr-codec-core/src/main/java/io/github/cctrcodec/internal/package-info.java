/**
 * Bytes to numbers and back, and where a frame begins: the only place with number tricks. Not exported, no state but the
 * scratch objects that a view owns.
 */
package io.github.cctrcodec.internal;
