package io.github.cctrcodec.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The Wireshark dissector consists of the tables of the library and of an engine that walks them. To write it anew:
 * {@code ./mvnw -pl cctr-codec-core -Dtest=DissectorFileTest -Ddocs.write=true test}.
 */
class DissectorFileTest {
    private static final Path DISSECTOR = Path.of("wireshark/cctr.lua");
    private static final Path ENGINE = Path.of("src/test/resources/wireshark/engine.lua");
    private static final String TABLES = "-- @tables@\n";

    @Test
    void theDissectorHasTheTablesOfTheLibrary() throws IOException {
        String engine = Files.readString(ENGINE);
        assertThat(engine).containsOnlyOnce(TABLES);
        String expected = engine.replace(TABLES, DissectorTables.all());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DISSECTOR, expected);
        }
        assertThat(Files.readString(DISSECTOR)).isEqualTo(expected);
    }
}
