/**
 * Messages and the values that they consist of, independent of the bytes of the wire. {@link Message} is the root: it
 * has one case for each kind of frame, and the parts that most of them share.
 *
 * <pre>{@code
 * message.fix().coordinates().ifPresent(place -> show(place.latitude(), place.longitude()));
 * message.alarms().forEach((kind, evidence) -> alert(kind, evidence));
 * }</pre>
 *
 * <p>All types are immutable and thread-safe, except the builders, which belong to one thread at a time. No method
 * takes or returns {@code null}; a value that the frame does not have is an empty {@link java.util.Optional}, never a
 * default. Words, codes and forms have their {@link Evidence}, because no complete vendor document of these trackers is public.
 *
 * <p>Degrees, knots and kilometres per hour are {@code double}. The exact numbers of the wire have their unit in their
 * name: {@link Coordinates#latitudeMinutesE5()} is in 1/6 000 000 degree, {@link Fix#milliknots()} in 1/1000 knot and
 * {@link Fix#courseCentidegrees()} in 1/100 degree.
 */
package io.github.cctrcodec.message;
