package io.github.cctrcodec.sms;

/**
 * Commands that nobody printed: derived from sibling brands or by analogy ({@link
 * io.github.cctrcodec.message.Evidence#INFERRED}). A unit may ignore them or take them for something else. To use this
 * class is to accept that. Stateless and thread-safe.
 */
public final class UnprovenSmsCommands {
    /** The least interval of platforms, in seconds. */
    public static final int MIN_INTERVAL = 30;

    private UnprovenSmsCommands() {}

    /** {@code ADDPHONE*pw*A*number}: that there is such a command is printed, how the number stands in it is not. */
    public static SmsCommand addPhone(SmsPassword password, PhoneSlot slot, PhoneNumber phone) {
        return SmsCommand.of(SmsVerb.ADDPHONE, password, slot.name(), phone.number());
    }

    /**
     * {@code INTERVAL*pw*060}: upload interval.
     *
     * @param seconds {@value #MIN_INTERVAL} to 999
     */
    public static SmsCommand interval(SmsPassword password, int seconds) {
        return SmsCommand.of(SmsVerb.INTERVAL, password, SmsCommand.threeDigits("seconds", seconds, MIN_INTERVAL));
    }

    /** {@code GEOFENCEALARMOFF*pw}. */
    public static SmsCommand geofenceAlarmOff(SmsPassword password) {
        return SmsCommand.of(SmsVerb.GEOFENCEALARMOFF, password);
    }

    /** {@code DISARM#}. */
    public static SmsCommand disarm() {
        return SmsCommand.bare(SmsVerb.DISARM);
    }
}
