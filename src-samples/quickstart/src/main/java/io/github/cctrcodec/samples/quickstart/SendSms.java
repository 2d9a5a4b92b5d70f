package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.sms.ServerAddress;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsPlan;

/** The commands that point a unit at a server. */
public final class SendSms {
    private SendSms() {}

    public static void main(String[] args) {
        SmsPlan plan = SmsPlan.to(new ServerAddress("54.85.159.138", 8888), "internet");
        for (SmsCommand command : plan.commands(SmsPassword.FACTORY)) {
            System.out.println(command.text());
            System.out.println("  " + command.verb().orElseThrow().support(DeviceModel.CCTR_802) + ", " + command);
        }
    }
}
