package io.github.cctrcodec.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Support;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and every text that anyone ever printed or a rule needs: written exactly, read however it is written. */
class SmsVectorsTest {
    static Stream<SmsVector> commands() {
        return SmsVector.all().stream().filter(SmsVector::isCommand);
    }

    static Stream<SmsVector> texts() {
        return SmsVector.all().stream().filter(vector -> !vector.isCommand());
    }

    @Test
    void everyVerbReplyAlarmAndCaseHasItsLine() {
        assertThat(commands().map(SmsVectorsTest::verb)).containsExactlyInAnyOrder(SmsVerb.values());
        assertThat(read(SmsText.Reply.class).map(SmsText.Reply::kind)).containsExactlyInAnyOrder(SmsReply.values());
        assertThat(read(SmsText.Alarm.class).map(SmsText.Alarm::kind)).contains(SmsAlarm.values());
        assertThat(read(SmsText.class).<Class<?>>map(SmsText::getClass))
                .contains(SmsText.class.getPermittedSubclasses());
    }

    @Test
    void everyLineSaysWhereItComesFromAndIsThereOnce() {
        assertThat(SmsVector.all())
                .allSatisfy(vector -> assertThat(vector.source()).isNotBlank())
                .extracting(SmsVector::text)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsWrittenAsItIsPrinted(SmsVector vector) {
        SmsCommand command = SmsMeaning.command(vector.meaning());
        assertThat(command.text()).isEqualTo(vector.text());
        assertThat(command.evidence()).contains(Evidence.valueOf(vector.evidence()));
        assertThat(verb(vector).source()).isNotBlank();
        assertThat(verb(vector)
                        .syntax()
                        .replaceAll("\\b(pw|old)\\b", "123456")
                        .replace("new", "888888")
                        .replace("number", "13987654321"))
                .isEqualTo(vector.text());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandOfThePlatformIsStatedForTheBrandAndNoneForAModel(SmsVector vector) {
        assertThat(Arrays.stream(DeviceModel.values()).map(verb(vector)::support))
                .doesNotContain(Support.STATED);
        assertThat(Arrays.stream(DeviceModel.values())
                        .filter(model -> verb(vector).support(model) == Support.STATED_FOR_BRAND)
                        .map(DeviceModel::label)
                        .toList())
                .isEqualTo(vector.models());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExpectedReplyIsPrintedAndSaysDone(SmsVector vector) {
        SmsVerb verb = verb(vector);
        List<String> printed = texts().filter(text -> text.meaning().endsWith("; " + verb + " DONE"))
                .map(text -> text.textWith("\n"))
                .toList();
        assertThat(verb.expectedReply()).isEqualTo(printed.stream().findFirst());
        verb.expectedReply()
                .ifPresent(
                        reply -> assertThat(SmsMeaning.command(vector.meaning()).outcomeOf(SmsText.parse(reply)))
                                .isEqualTo(SmsOutcome.DONE));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextSaysWhatItShouldHoweverItIsWritten(SmsVector vector) {
        String text = vector.textWith("\n");
        for (String written : new String[] {
            text,
            vector.textWith("\r\n"),
            vector.textWith(" "),
            text.toUpperCase(Locale.ROOT),
            " " + text.replace(" ", " \r\n ") + "\n",
            text.replace(":", "：").replace(";", "；")
        }) {
            SmsText read = SmsText.parse(written);
            assertThat(read.text()).isEqualTo(written);
            assertThat(read.getClass().getSimpleName()).as(written).isEqualTo(vector.kind());
            assertThat(SmsMeaning.of(read)).as(written).isEqualTo(vector.meaning());
            if (!vector.isMade()) {
                assertThat(read.evidence().map(Evidence::name)).contains(vector.evidence());
            }
        }
    }

    @Test
    void aReplyIsShownAsItIsPrinted() {
        assertThat(read(SmsText.Reply.class))
                .allSatisfy(reply -> assertThat(reply.kind().text()).isEqualTo(reply.text()));
    }

    /** What somebody printed, and an unknown text. */
    private static <T extends SmsText> Stream<T> read(Class<T> type) {
        return texts().filter(vector -> !vector.isMade() || vector.kind().equals("Unknown"))
                .map(vector -> SmsText.parse(vector.text()))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static SmsVerb verb(SmsVector vector) {
        return SmsMeaning.command(vector.meaning()).verb().orElseThrow();
    }
}
