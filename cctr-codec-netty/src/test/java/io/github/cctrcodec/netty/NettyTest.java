package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the other tests rely on. */
class NettyTest {

    @Test
    void isTheVersionThatThisRunIsMeantToTest() {
        Map<String, Version> versions = Version.identify();
        System.out.println("Netty: " + versions.values());
        assertThat(versions).containsKeys("netty-buffer", "netty-common", "netty-transport");
        assertThat(versions.keySet()).containsAnyOf("netty-codec", "netty-codec-base");
        assertThat(versions.values())
                .extracting(Version::artifactVersion)
                .containsOnly(System.getProperty("netty.expected"));
    }

    @Test
    void watchesEveryBuffer() {
        assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
    }

    @Test
    void noticesALostBuffer() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            ByteBufAllocator.DEFAULT.buffer(1);
        }
        assertThat(RecordingLeakDetector.takeLeaks()).isNotEmpty();
    }

    @Test
    void isWatchedInEveryTestClass() throws Exception {
        try (var files =
                Files.list(Path.of("src/test/java", getClass().getPackageName().replace('.', '/')))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Test.java") && !name.equals("NettyTest.java")) {
                    assertThat(Files.readString(file)).as(name).contains("\n@NoLeaks\nclass ");
                }
            }
        }
    }
}
