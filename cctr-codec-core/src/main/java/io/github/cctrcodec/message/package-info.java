/**
 * What was said: every message, value, name and proof, without a byte of the wire.
 *
 * <p>All types are immutable and thread-safe. No method takes or returns {@code null}; what a frame does not say is an
 * empty {@link java.util.Optional}, never a default. Names carry their {@link io.github.cctrcodec.message.Evidence},
 * because no vendor document of these trackers is public.
 *
 * <p>Numbers are exact first: positions are integers of 1/6 000 000 degree, speeds of 1/1000 knot, courses of 1/100
 * degree. Methods with a unit in their name ({@code latitudeDegrees()}, {@code knots()}) give the convenient
 * {@code double}.
 */
package io.github.cctrcodec.message;
