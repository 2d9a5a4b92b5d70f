/**
 * SMS to and from CCTR trackers: commands, the plan that points a unit at a server, the texts that come back, and which
 * command a text answers.
 *
 * <p>No manual of the CCTR-620 or the CCTR-802 is public. A platform prints six commands for both, alike for at
 * least nine models of the brand; the others come from manuals of Carscop sister models and of rebrands, and nobody proved that these two models know them.
 * {@link io.github.cctrcodec.sms.SmsVerb} says how each is known. Commands that nobody printed live apart, in
 * {@link io.github.cctrcodec.sms.UnprovenSmsCommands}.
 *
 * <p>All types are immutable or stateless and thread-safe. What cannot be sent safely is refused with an
 * {@link IllegalArgumentException} that names the parameter; parsing never throws. No command and no
 * known text prints its password in {@code toString}; an unknown text is shown whole.
 */
package io.github.cctrcodec.sms;
