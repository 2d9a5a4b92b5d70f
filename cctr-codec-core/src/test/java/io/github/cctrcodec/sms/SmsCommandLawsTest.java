package io.github.cctrcodec.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is accepted as a parameter changes neither the number of parameters nor the alphabet of an SMS. */
class SmsCommandLawsTest {
    private static final SmsPassword PW = SmsPassword.FACTORY;

    @Property
    void noAcceptedParameterChangesTheCommand(@ForAll("nasty") String one, @ForAll("nasty") String other) {
        keepsItsShape("APN*pw*x", () -> SmsCommand.apn(PW, one));
        keepsItsShape("USERNAME*pw*x*y", () -> SmsCommand.apnUser(PW, one, other));
        keepsItsShape("IP*pw*x,1", () -> SmsCommand.server(PW, new ServerAddress(one, 8888)));
        keepsItsShape("CHANGEPASSWORD*pw*x", () -> SmsCommand.changePassword(PW, new SmsPassword(one)));
        keepsItsShape("ADDPHONE*pw*A*x", () -> UnprovenSmsCommands.addPhone(PW, PhoneSlot.A, new PhoneNumber(one)));
        keepsItsShape("WHERE*pw*x*y", () -> SmsCommand.custom("WHERE", PW, one, other));
        keepsItsShape("x*pw*y", () -> SmsCommand.custom(one, PW, other));
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12),
                Arbitraries.strings().withChars("*,#^\r\n\0+.aZ0 ").ofMaxLength(8),
                Arbitraries.strings().numeric().ofMaxLength(17),
                Arbitraries.strings().ofMaxLength(5));
    }

    private static void keepsItsShape(String shape, Supplier<SmsCommand> command) {
        String text;
        try {
            text = command.get().text();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s)\\w+: .+");
            return;
        }
        assertThat(text.length()).isLessThanOrEqualTo(SmsCommand.MAX_LENGTH);
        assertThat(count(text, '*')).isEqualTo(count(shape, '*'));
        assertThat(count(text, ',')).isEqualTo(count(shape, ','));
        assertThat(text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '#' && c != '^'))
                .isTrue();
    }

    private static long count(String text, char c) {
        return text.chars().filter(other -> other == c).count();
    }
}
