package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.sms.PhoneSlot;
import io.github.cctrcodec.sms.ServerAddress;
import picocli.CommandLine.Option;

/** Options that several commands share, as mixins or groups. */
final class Options {
    private Options() {}

    static final class Apn {
        @Option(
                names = "--apn",
                required = true,
                paramLabel = "APN",
                description = "The operator's; letters, digits, dots, dashes, underscores.")
        String value = "";
    }

    static final class Server {
        @Option(
                names = "--server",
                required = true,
                paramLabel = "HOST:PORT",
                description = "Where to report to; never IPv6.")
        @SuppressWarnings("NullAway.Init") // Required.
        ServerAddress value;
    }

    static final class Seconds {
        @Option(names = "--seconds", required = true, paramLabel = "SECONDS", description = "1 to 65535.")
        int value;
    }

    /** Of a command of the caller's own. */
    static final class Custom {
        @Option(names = "--word", required = true, paramLabel = "WORD", description = "Upper-case letters and digits.")
        String word = "";

        @Option(
                names = "--parameter",
                paramLabel = "TEXT",
                description = "Printable ASCII without separators; again for each further one.")
        String[] parameters = {};
    }

    static final class OnOff {
        @Option(names = "--on", arity = "0", description = "Switches it on.")
        boolean on;

        @Option(names = "--off", arity = "0", description = "Switches it off.")
        boolean off;
    }

    static final class Slot {
        @Option(names = "--slot", required = true, paramLabel = "SLOT", description = "Of the preset phone: A, B or C.")
        PhoneSlot value = PhoneSlot.A;
    }

    static final class Unproven {
        @Option(
                names = "--unproven",
                required = true,
                arity = "0",
                description = "That nobody printed this command is accepted; units may take it for another.")
        boolean accepted;
    }
}
