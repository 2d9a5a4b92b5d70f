package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsText;

/** What a unit texts back. */
public final class ReadSms {
    private ReadSms() {}

    public static void main(String[] args) {
        SmsCommand geofence = SmsCommand.geofenceAlarm(SmsPassword.FACTORY, 5);
        System.out.println(geofence.outcomeOf(SmsText.parse("Can not locate, Set Geofence Alarm Fail")));
        SmsText text = SmsText.parse("Overspeed Alarm\nCurrent Speed:110km/h,Setting:100km/h\nBattery:88%");
        if (text instanceof SmsText.Alarm alarm) {
            System.out.println(
                    alarm.kind() + " " + alarm.readings().kilometresPerHour().orElseThrow() + " km/h");
        }
    }
}
