package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.sms.SmsPlan;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cctr encode plan}. */
@Command(
        name = "plan",
        description = {
            "The texts that point a unit at a server.",
            "One SMS a line, in the order in which to send them: each when the one before was delivered.",
            "Printed on a platform's pages, alike for at least nine Carscop models, CCTR-620 and CCTR-802 among them."
        },
        preprocessor = OnDemand.class)
final class PlanCommand implements Runnable {
    @Mixin
    private Options.Server server = new Options.Server();

    @Mixin
    private Options.Apn apn = new Options.Apn();

    @ArgGroup(exclusive = false)
    private ApnUser apnUser = new ApnUser();

    @Option(
            names = "--reset",
            arity = "0",
            description = "Begins with a reset to factory settings, which wipes the unit.")
    private boolean reset;

    @Mixin
    private SmsOutput output = new SmsOutput();

    private static final class ApnUser {
        @Option(
                names = "--apn-user",
                required = true,
                paramLabel = "USER",
                description = "Of the APN, where it has one.")
        private String user = "";

        @Option(names = "--apn-password", required = true, paramLabel = "PASSWORD", description = "Of the APN.")
        private String password = "";
    }

    @Override
    public void run() {
        output.writeAll(password -> {
            SmsPlan plan = SmsPlan.to(server.value, apn.value);
            if (reset) {
                plan = plan.withReset();
            }
            if (!apnUser.user.isEmpty()) {
                plan = plan.withApnUser(apnUser.user, apnUser.password);
            }
            return plan.commands(password);
        });
    }
}
