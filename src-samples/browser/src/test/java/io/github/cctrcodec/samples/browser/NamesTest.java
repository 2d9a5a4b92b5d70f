package io.github.cctrcodec.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.LookAlike;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.message.StatusFlag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page has a word for every constant that the decoder may give. */
class NamesTest {
    private static JsonNode names;

    @BeforeAll
    static void read() throws Exception {
        names = JsonMapper.shared().readTree(Node.run("names.mjs", "").get(0));
    }

    @Test
    void protocolsLookAlikesAndReasonsAreAllThere() {
        assertThat(list("protocols")).containsExactlyInAnyOrderElementsOf(constants(Protocol.values()));
        assertThat(list("lookAlikes")).containsExactlyInAnyOrderElementsOf(constants(LookAlike.values()));
        assertThat(list("skipReasons")).containsExactlyInAnyOrderElementsOf(constants(SkipReason.values()));
    }

    @Test
    void evidenceIsInItsOrder() {
        assertThat(list("evidence")).containsExactlyElementsOf(constants(Evidence.values()));
    }

    @Test
    void everyKindOfFieldHasAColour() {
        assertThat(list("fields"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FieldKind.values()).map(FieldKind::key).toList());
        assertThat(list("form"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(FieldKind.values())
                        .filter(FieldKind::isForm)
                        .map(FieldKind::key)
                        .toList());
    }

    @Test
    void flagsOfAlarmsAreThoseOfTheLibrary() {
        assertThat(list("alarmFlags"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(StatusFlag.values())
                        .filter(flag -> flag.alarm().isPresent())
                        .map(Enum::name)
                        .toList());
    }

    private static List<String> list(String name) {
        return names.get(name).valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> constants(Enum<?>[] values) {
        return Arrays.stream(values).<String>map(Enum::name).toList();
    }
}
