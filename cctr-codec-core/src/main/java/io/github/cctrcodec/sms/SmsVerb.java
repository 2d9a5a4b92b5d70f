package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.ModelFeature;
import io.github.cctrcodec.message.Support;
import java.util.Optional;

/**
 * The commands that units take by SMS: syntax, how it is known, the text that says done, and what other texts say of it.
 * In the syntax, {@code pw} is the password. For the CCTR-620 and the CCTR-802 only the first six are printed, by a platform
 * that prints the same six for at least nine models of the brand; that the others apply is inferred.
 */
public enum SmsVerb {
    /** Factory settings. Wipes the unit, and is optional. */
    RESET("RESET*pw"),
    /** Time zone: a sign and two digits; only {@code +00} was ever printed. */
    TIMEZONE("TIMEZONE*pw*+00"),
    /** The operator's APN. */
    APN("APN*pw*apn"),
    /** User and password of the APN, where it has them. */
    USERNAME("USERNAME*pw*user*password"),
    /** Server address, comma, port. */
    IP("IP*pw*54.85.159.138,8888"),
    /** Stay online between reports; no way to switch it off is known. */
    KEEPONLINE("KEEPONLINE*pw"),
    /** Delete a preset phone. */
    DELETEPHONE(
            "DELETEPHONE*pw*A", Evidence.FAMILY, "manual of a rebrand; the reply: manual 803B", SmsReply.PHONE_DELETED),
    /** List the preset phones. */
    CHECKPHONE("CHECKPHONE*pw", Evidence.DOCUMENTED, "manual 803B"),
    /** Change the password; only from an authorized phone. */
    CHANGEPASSWORD("CHANGEPASSWORD*old*new", Evidence.DOCUMENTED, "manual 803B", SmsReply.NEW_PASSWORD),
    /** Ask for the password; the sender's number is the credential. */
    CHECKPASSWORD("CHECKPASSWORD", Evidence.DOCUMENTED, "manual 803B", SmsReply.PASSWORD),
    /** Alarms by voice call on, which is the default. */
    CALLON("CALLON*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.CALL_ON),
    /** Alarms by voice call off. */
    CALLOFF("CALLOFF*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.CALL_OFF),
    /** Alarms by SMS on. */
    SMSON("SMSON*pw", Evidence.FAMILY, "manual of a rebrand"),
    /** Alarms by SMS off. */
    SMSOFF("SMSOFF*pw", Evidence.FAMILY, "manual of a rebrand"),
    /** Shock alarm on. */
    SHOCKALARMON("SHOCKALARMON*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.SHOCK_ON),
    /** Shock alarm off. */
    SHOCKALARMOFF("SHOCKALARMOFF*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.SHOCK_OFF),
    /** As {@link #SHOCKALARMON}; the sender's number is the credential. */
    ARM("ARM#", Evidence.FAMILY, "manual of a rebrand"),
    /** Overspeed alarm on: km/h, three digits. */
    OVERSPEEDALARMON("OVERSPEEDALARMON*pw*080", Evidence.FAMILY, "manual of a rebrand", SmsReply.OVERSPEED_ON),
    /** Overspeed alarm off. */
    OVERSPEEDALARMOFF(
            "OVERSPEEDALARMOFF*pw",
            Evidence.DOCUMENTED,
            "manual 809P, which prints a trailing *",
            SmsReply.OVERSPEED_OFF),
    /** Move alarm on, around the current position. */
    MOVEALARMON("MOVEALARMON*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.MOVE_ON),
    /** Move alarm off. */
    MOVEALARMOFF("MOVEALARMOFF*pw", Evidence.FAMILY, "manual of a rebrand", SmsReply.MOVE_OFF),
    /** Geofence alarm on: radius around the current position in km, three digits. Fails without a fix. */
    GEOFENCEALARMON("GEOFENCEALARMON*pw*005", Evidence.DOCUMENTED, "manual 803B or 809P", SmsReply.GEOFENCE_ON),
    /** Add a preset phone: name, slots and reply are printed, separator and place of the number are not. */
    ADDPHONE("ADDPHONE*pw*A*number", Evidence.INFERRED, "manual of a rebrand, in part", SmsReply.PHONE_ADDED),
    /** Upload interval in seconds, three digits. */
    INTERVAL("INTERVAL*pw*060", Evidence.INFERRED, "sibling brand"),
    /** Geofence alarm off. */
    GEOFENCEALARMOFF("GEOFENCEALARMOFF*pw", Evidence.INFERRED, "by analogy"),
    /** The opposite of {@link #ARM}. */
    DISARM("DISARM#", Evidence.INFERRED, "by analogy");

    private static final String PHONES = "Preset Phone\nA:13987654321;\nB:13876543210; C:13765432100";

    private static final String PLATFORM = "a platform's pages, alike for at least nine Carscop models";

    private final String syntax;
    private final Evidence evidence;
    private final String source;
    private final Optional<SmsReply> doneReply;

    /** One of the platform's six. */
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

    /** The command as it is printed, with {@code pw} for the password. */
    public String syntax() {
        return syntax;
    }

    /** How the command is known. */
    public Evidence evidence() {
        return evidence;
    }

    /** Where it comes from, in one line. */
    public String source() {
        return source;
    }

    /**
     * How surely a model takes this command. The six of the platform's pages are {@link
     * Support#STATED_FOR_BRAND}, because the platform prints them alike for all; no command is printed for one model alone,
     * so none is {@link Support#STATED}. A command of sister models is likely where the model is stated to have what it is about, else unverified; so are all that nobody
     * printed.
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
     * The text that says done, as the manual prints it, with {@code \n} for its line breaks; numbers in it are the
     * examples of the manual. Empty when nobody printed one.
     */
    public Optional<String> expectedReply() {
        return this == CHECKPHONE ? Optional.of(PHONES) : doneReply.map(SmsReply::text);
    }

    /**
     * What a text of the unit says of this command, if it was sent. The verb alone decides: a value in the answer, for
     * example the radius, is not compared with what was sent.
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
