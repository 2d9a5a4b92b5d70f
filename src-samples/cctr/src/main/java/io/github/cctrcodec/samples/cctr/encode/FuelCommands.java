package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.command.H02Command.FuelCutConsent;
import io.github.cctrcodec.command.H02Command.FuelCutMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cctr encode gprs S20}. */
@Command(
        name = "S20",
        description = "Cut or restore fuel or power.",
        addMethodSubcommands = false,
        preprocessor = OnDemand.class)
final class FuelCommands {
    private static final class Mode {
        @Option(
                names = "--mode",
                required = true,
                paramLabel = "MODE",
                description = "dynamic (only with the engine signal) or static (at once).")
        private FuelCutMode value = FuelCutMode.DYNAMIC;
    }

    @Command(
            name = "cut",
            description =
                    "Cut fuel or power. What a value does differs between units; only their reply says what happened.")
    void cut(
            @Mixin GprsOutput output,
            @Mixin Mode mode,
            @Option(
                            names = "--seconds",
                            required = true,
                            paramLabel = "SECONDS",
                            description = "How long to cut; given again, how long to restore, and so on in turn.")
                    int[] seconds,
            @Option(
                            names = "--vehicle-may-stop",
                            required = true,
                            arity = "0",
                            description =
                                    "The vehicle can lose its engine at any moment without danger, and that is agreed.")
                    boolean consent) {
        output.write(
                (head, time) -> H02Command.fuelCut(head, time, FuelCutConsent.VEHICLE_MAY_STOP, mode.value, seconds));
    }

    @Command(name = "restore", description = "Restore fuel or power. Only the reply of the unit says what happened.")
    void restore(@Mixin GprsOutput output, @Mixin Mode mode) {
        output.write((head, time) -> H02Command.fuelRestore(head, time, mode.value));
    }
}
