/**
 * SMS to and from CCTR trackers: commands, the plan that points a unit at a server, the texts that come back, and which
 * command a text answers.
 *
 * <pre>{@code
 * for (SmsCommand command : SmsPlan.to(server, "internet").commands(SmsPassword.FACTORY)) {
 *     send(command.text());
 * }
 * SmsText answer = SmsText.parse(received);
 * }</pre>
 *
 * <p>No manual of the CCTR-620 or the CCTR-802 is public. A platform prints six commands for both, alike for at least
 * nine models of the brand. The other commands come from manuals of Carscop sister models and of rebrands; that these
 * two models know them is not proved. {@link io.github.cctrcodec.sms.SmsVerb} tells how each command is known. Commands
 * that nobody printed are in a separate class, {@link io.github.cctrcodec.sms.UnprovenSmsCommands}.
 *
 * <p>All types are immutable or stateless and thread-safe. What cannot be sent safely is refused with an
 * {@link IllegalArgumentException} that names the parameter; parsing never throws. {@code toString} of a command or of
 * a known text does not show its password; an unknown text is shown whole.
 */
package io.github.cctrcodec.sms;
