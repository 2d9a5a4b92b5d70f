package io.github.cctrcodec.sms;

/**
 * Commands whose form nobody printed: derived from sibling brands or by analogy
 * ({@link io.github.cctrcodec.message.Evidence#INFERRED}). A unit may ignore them or take them for something else;
 * callers of this class accept that. Stateless and thread-safe.
 *
 * <pre>{@code
 * SmsCommand command = UnprovenSmsCommands.interval(SmsPassword.FACTORY, 60);     // INTERVAL*123456*060
 * }</pre>
 */
public final class UnprovenSmsCommands {
    /** The shortest upload interval that platforms use, in seconds. */
    public static final int MIN_INTERVAL = 30;

    private UnprovenSmsCommands() {}

    /**
     * Returns {@code ADDPHONE*pw*A*number}, which adds a preset phone. The name of the command is printed; where the
     * number goes is not.
     *
     * @param password the password of the unit
     * @param slot the slot to fill
     * @param phone the number
     * @return the command
     */
    public static SmsCommand addPhone(SmsPassword password, PhoneSlot slot, PhoneNumber phone) {
        return SmsCommand.of(SmsVerb.ADDPHONE, password, slot.name(), phone.number());
    }

    /**
     * Returns {@code INTERVAL*pw*060}, which sets the upload interval.
     *
     * @param password the password of the unit
     * @param seconds {@value #MIN_INTERVAL} to 999
     * @return the command
     * @throws IllegalArgumentException when the interval is out of its range
     */
    public static SmsCommand interval(SmsPassword password, int seconds) {
        return SmsCommand.of(SmsVerb.INTERVAL, password, SmsCommand.threeDigits("seconds", seconds, MIN_INTERVAL));
    }

    /**
     * Returns {@code GEOFENCEALARMOFF*pw}, which switches the geofence alarm off.
     *
     * @param password the password of the unit
     * @return the command
     */
    public static SmsCommand geofenceAlarmOff(SmsPassword password) {
        return SmsCommand.of(SmsVerb.GEOFENCEALARMOFF, password);
    }

    /**
     * Returns {@code DISARM#}, the opposite of {@link SmsCommand#arm}.
     *
     * @return the command
     */
    public static SmsCommand disarm() {
        return SmsCommand.bare(SmsVerb.DISARM);
    }
}
