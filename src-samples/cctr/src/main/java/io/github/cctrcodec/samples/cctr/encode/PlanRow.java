package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsPlan;
import java.util.List;

/** The plan that points a unit at a server, by SMS. */
enum PlanRow implements Row {
    PLAN;

    @Override
    public String title() {
        return "plan";
    }

    @Override
    public List<String> description() {
        return List.of(
                "The texts that point a unit at a server, one SMS a line, in the order in which to send them: each when the"
                        + " one before was delivered.",
                "Printed on a platform's pages, alike for at least nine Carscop models, CCTR-620 and CCTR-802 among them.");
    }

    @Override
    public List<Wanted> wanted() {
        return List.of(
                Wanted.required(Flags.SERVER, Flags.APN),
                Wanted.allOrNone(Flags.APN_USER, Flags.APN_PASSWORD),
                Wanted.optional(Flags.WIPE, Flags.PASSWORD));
    }

    @Override
    public List<Encoded> encode(Given given) {
        SmsPlan plan = SmsPlan.to(given.value(Flags.SERVER), given.value(Flags.APN));
        if (given.has(Flags.WIPE)) {
            plan = plan.withReset();
        }
        if (given.optional(Flags.APN_USER).isPresent()) {
            plan = plan.withApnUser(given.value(Flags.APN_USER), given.value(Flags.APN_PASSWORD));
        }
        return plan.commands(given.optional(Flags.PASSWORD).orElse(SmsPassword.FACTORY)).stream()
                .map(Encoded::of)
                .toList();
    }
}
