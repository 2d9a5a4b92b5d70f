package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.ModelFeature;
import io.github.cctrcodec.message.Support;
import java.util.Optional;

/**
 * The commands that units take by SMS: how each is written, how it is known, and what the unit answers.
 *
 * <p>In the syntax, {@code pw} is the password. Only the first six are printed for the CCTR-620 and the CCTR-802, by a
 * platform that prints the same six for at least nine models of the brand. That the others apply to these two is
 * inferred.
 *
 * <pre>{@code
 * for (SmsVerb verb : SmsVerb.values()) {
 *     show(verb.syntax(), verb.evidence(), verb.support(DeviceModel.CCTR_802));
 * }
 * }</pre>
 */
public enum SmsVerb {
    /** Restores the factory settings. Wipes the unit, and is optional. */
    RESET("RESET*pw"),
    /** Sets the time zone: a sign and two digits. Only {@code +00} was ever printed. */
    TIMEZONE("TIMEZONE*pw*+00"),
    /** Sets the APN of the operator. */
    APN("APN*pw*apn"),
    /** Sets user and password of the APN, if it needs any. */
    USERNAME("USERNAME*pw*user*password"),
    /** Sets the address of the server: host, comma, port. */
    IP("IP*pw*54.85.159.138,8888"),
    /** Keeps the unit online between reports. No way to switch it off is known. */
    KEEPONLINE("KEEPONLINE*pw"),
    /** Deletes a preset phone. */
    DELETEPHONE(
            "DELETEPHONE*pw*A", Evidence.FAMILY, "manual of a rebrand; the reply: manual 803B", SmsReply.PHONE_DELETED),
    /** Lists the preset phones. */
    CHECKPHONE("CHECKPHONE*pw", Evidence.DOCUMENTED, "manual 803B"),
    /** Changes the password. The unit accepts it only from an authorized phone. */
    CHANGEPASSWORD("CHANGEPASSWORD*old*new", Evidence.DOCUMENTED, "manual 803B", SmsReply.NEW_PASSWORD),
    /** Asks for the password. The number of the sender is the credential. */
    CHECKPASSWORD("CHECKPASSWORD", Evidence.DOCUMENTED, "manual 803B", SmsReply.PASSWORD),
    /** Switches alarms by voice call on, which is the default. */
    CALLON("CALLON*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.CALL_ON),
    /** Switches alarms by voice call off. */
    CALLOFF("CALLOFF*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.CALL_OFF),
    /** Switches alarms by SMS on. */
    SMSON("SMSON*pw", Evidence.FAMILY, "manual of a rebrand"),
    /** Switches alarms by SMS off. */
    SMSOFF("SMSOFF*pw", Evidence.FAMILY, "manual of a rebrand"),
    /** Switches the shock alarm on. */
    SHOCKALARMON("SHOCKALARMON*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.SHOCK_ON),
    /** Switches the shock alarm off. */
    SHOCKALARMOFF("SHOCKALARMOFF*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.SHOCK_OFF),
    /** Does the same as {@link #SHOCKALARMON}. The number of the sender is the credential. */
    ARM("ARM#", Evidence.FAMILY, "manual of a rebrand"),
    /** Switches the overspeed alarm on: km/h, three digits. */
    OVERSPEEDALARMON("OVERSPEEDALARMON*pw*080", Evidence.FAMILY, "manual of a rebrand", SmsReply.OVERSPEED_ON),
    /** Switches the overspeed alarm off. */
    OVERSPEEDALARMOFF(
            "OVERSPEEDALARMOFF*pw",
            Evidence.DOCUMENTED,
            "manual 809P, which prints a trailing *",
            SmsReply.OVERSPEED_OFF),
    /** Switches the move alarm on, around the current position. */
    MOVEALARMON("MOVEALARMON*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.MOVE_ON),
    /** Switches the move alarm off. */
    MOVEALARMOFF("MOVEALARMOFF*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.MOVE_OFF),
    /**
     * Switches the geofence alarm on: the radius around the current position in km, three digits. Fails without a fix.
     */
    GEOFENCEALARMON("GEOFENCEALARMON*pw*005", Evidence.DOCUMENTED, "manual 803B or 809P", SmsReply.GEOFENCE_ON),
    /** Adds a preset phone. Name, slots and reply are printed; the separator and the place of the number are not. */
    ADDPHONE("ADDPHONE*pw*A*number", Evidence.INFERRED, "manual of a rebrand, in part", SmsReply.PHONE_ADDED),
    /** Sets the upload interval in seconds, three digits. */
    INTERVAL("INTERVAL*pw*060", Evidence.INFERRED, "sibling brand"),
    /** Switches the geofence alarm off. */
    GEOFENCEALARMOFF("GEOFENCEALARMOFF*pw", Evidence.INFERRED, "by analogy"),
    /** Does the opposite of {@link #ARM}. */
    DISARM("DISARM#", Evidence.INFERRED, "by analogy");

    private static final String PHONES = "Preset Phone\nA:13987654321;\nB:13876543210; C:13765432100";

    private static final String PLATFORM = "a platform's pages, alike for at least nine Carscop models";

    private final String syntax;
    private final Evidence evidence;
    private final String source;
    private final Optional<SmsReply> doneReply;

    /** Creates one of the platform's six commands. */
    SmsVerb(String syntax) {
        this(syntax, Evidence.THIRD_PARTY, PLATFORM);
    }

    SmsVerb(String syntax, Evidence evidence, String source) {
        this.syntax = syntax;
        this.evidence = evidence;
        this.source = source;
        doneReply = Optional.empty();
    }

    SmsVerb(String syntax, Evidence evidence, String source, SmsReply doneReply) {
        this.syntax = syntax;
        this.evidence = evidence;
        this.source = source;
        this.doneReply = Optional.of(doneReply);
    }

    /**
     * Returns how the command is written.
     *
     * @return the command as it is printed, with {@code pw} for the password
     */
    public String syntax() {
        return syntax;
    }

    /**
     * Returns how the command is known.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns where the command comes from.
     *
     * @return one line
     */
    public String source() {
        return source;
    }

    /**
     * Returns how surely a model takes this command.
     *
     * <p>The six of the platform's pages are {@link Support#STATED_FOR_BRAND} for the CCTR-620 and the CCTR-802,
     * because the platform prints them alike for all. No command is printed for one model only, so none is
     * {@link Support#STATED}. A command of sister models is {@link Support#LIKELY} when the model is stated to have the
     * feature that the command is about. All others, and all that nobody printed, are {@link Support#UNVERIFIED}.
     *
     * @param model the model
     * @return the support
     */
    public Support support(DeviceModel model) {
        if (evidence == Evidence.THIRD_PARTY) {
            return model.support(ModelFeature.SMS_CONFIGURATION);
        }
        return evidence != Evidence.INFERRED
                        && feature()
                                .filter(about -> model.support(about) == Support.STATED)
                                .isPresent()
                ? Support.LIKELY
                : Support.UNVERIFIED;
    }

    private Optional<ModelFeature> feature() {
        return switch (this) {
            case DELETEPHONE, CHECKPHONE, ADDPHONE -> Optional.of(ModelFeature.PRESET_PHONES);
            case SMSON, SMSOFF -> Optional.of(ModelFeature.SMS_ALARMS);
            case SHOCKALARMON, SHOCKALARMOFF, ARM, DISARM -> Optional.of(ModelFeature.SHOCK_ALARM);
            case OVERSPEEDALARMON, OVERSPEEDALARMOFF -> Optional.of(ModelFeature.OVERSPEED_ALARM);
            case MOVEALARMON, MOVEALARMOFF -> Optional.of(ModelFeature.MOVE_ALARM);
            case GEOFENCEALARMON, GEOFENCEALARMOFF -> Optional.of(ModelFeature.GEOFENCE_ALARM);
            default -> Optional.empty();
        };
    }

    /**
     * Returns the text by which the unit confirms the command, as the manual prints it, with {@code \n} for its line
     * breaks. Numbers in it are the examples of the manual.
     *
     * @return absent when nobody printed one
     */
    public Optional<String> expectedReply() {
        return this == CHECKPHONE ? Optional.of(PHONES) : doneReply.map(SmsReply::text);
    }

    /**
     * Returns what a text from the unit means for this command, if it was sent. Only the verb counts: a value in the
     * answer, for example the radius, is not compared with what was sent. A command without an
     * {@link #expectedReply()} is never {@link SmsOutcome#DONE}, because its confirmation is unknown; the six of the
     * platform's pages are examples.
     *
     * @param answer a text from the unit
     * @return the outcome; {@link SmsOutcome#UNRELATED} when the text does not answer this command
     */
    public SmsOutcome outcomeOf(SmsText answer) {
        if (answer instanceof SmsText.PhoneList) {
            return this == CHECKPHONE ? SmsOutcome.DONE : SmsOutcome.UNRELATED;
        }
        if (!(answer instanceof SmsText.Reply reply)) {
            return SmsOutcome.UNRELATED;
        }
        return switch (reply.kind()) {
            case WRONG_PASSWORD -> syntax.contains("*") ? SmsOutcome.REFUSED : SmsOutcome.UNRELATED;
            case GEOFENCE_FAILED -> this == GEOFENCEALARMON ? SmsOutcome.FAILED : SmsOutcome.UNRELATED;
            default -> doneReply.filter(reply.kind()::equals).isPresent() ? SmsOutcome.DONE : SmsOutcome.UNRELATED;
        };
    }
}
