package io.github.cctrcodec.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is in the jars and in the archive of the vectors. */
class JarTest {
    private static final int JAVA_17 = 61;

    @Test
    void everyJarHasLicenceAndNotice() throws IOException {
        byte[] licence = Files.readAllBytes(Bundle.CHECKOUT.resolve("LICENSE"));
        byte[] notice = Files.readAllBytes(Bundle.CHECKOUT.resolve(".mvn/NOTICE"));
        for (String jar : Bundle.jars()) {
            assertThat(Bundle.entries(jar))
                    .as(jar)
                    .containsEntry("META-INF/LICENSE", licence)
                    .containsEntry("META-INF/NOTICE", notice);
        }
    }

    @Test
    void everyManifestHasTitleAndVersion() throws IOException {
        for (String jar : Bundle.jars()) {
            try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(Bundle.bytes(jar)))) {
                Attributes manifest = in.getManifest().getMainAttributes();
                assertThat(manifest.getValue("Implementation-Title")).as(jar).startsWith("cctr-codec ");
                assertThat(manifest.getValue("Implementation-Version")).as(jar).isEqualTo(Bundle.VERSION);
            }
        }
    }

    @Test
    void everyClassRunsOnJava17() {
        for (String module : Bundle.MODULES) {
            classes(module)
                    .forEach((name, bytes) -> assertThat(ByteBuffer.wrap(bytes).getShort(6))
                            .as(name)
                            .isEqualTo((short) JAVA_17));
        }
    }

    @Test
    void everyJarIsAModuleThatExportsNothingInternal() {
        for (String module : Bundle.MODULES) {
            byte[] descriptor = classes(module).get("module-info.class");
            assertThat(ModuleDescriptor.read(ByteBuffer.wrap(descriptor)).exports())
                    .isNotEmpty()
                    .allSatisfy(exported -> {
                        assertThat(exported.isQualified()).isFalse();
                        assertThat(exported.source()).doesNotContain("internal");
                    });
        }
    }

    @Test
    void everyClassHasItsSourceAndNothingElseHas() {
        for (String module : Bundle.MODULES) {
            TreeSet<String> fromClasses = new TreeSet<>();
            classes(module).keySet().forEach(name -> fromClasses.add(name.replaceFirst("(\\$.*)?\\.class$", ".java")));
            assertThat(Bundle.entries(Bundle.file(module, "-sources.jar")).keySet())
                    .filteredOn(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
                    .containsExactlyInAnyOrderElementsOf(fromClasses);
        }
    }

    @Test
    void everyExportedPackageHasItsPagesOfJavadoc() {
        for (String module : Bundle.MODULES) {
            ModuleDescriptor descriptor =
                    ModuleDescriptor.read(ByteBuffer.wrap(classes(module).get("module-info.class")));
            List<String> pages = new ArrayList<>(List.of("index.html"));
            descriptor
                    .exports()
                    .forEach(exported -> pages.add(
                            descriptor.name() + "/" + exported.source().replace('.', '/') + "/package-summary.html"));
            assertThat(Bundle.entries(Bundle.file(module, "-javadoc.jar"))).containsKeys(pages.toArray(String[]::new));
        }
    }

    @Test
    void everyEntryHasTheTimeOfTheReleaseNotThatOfTheBuild() throws IOException {
        OffsetDateTime release = OffsetDateTime.parse(System.getProperty("project.build.outputTimestamp"));
        List<String> archives = Bundle.published().stream()
                .filter(name -> !name.endsWith(".pom"))
                .toList();
        for (String archive : archives) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Bundle.bytes(archive)))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal()).as(archive + "!" + entry).isEqualTo(release.toLocalDateTime());
                }
            }
        }
    }

    @Test
    void theVectorsAreThoseOfTheCoreWithLicenceAndNotice() throws IOException {
        Map<String, byte[]> expected = new TreeMap<>();
        try (Stream<Path> files = Files.list(Bundle.CHECKOUT.resolve("cctr-codec-core/vectors"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                expected.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        expected.put("LICENSE", Files.readAllBytes(Bundle.CHECKOUT.resolve("LICENSE")));
        expected.put("NOTICE", Files.readAllBytes(Bundle.CHECKOUT.resolve(".mvn/NOTICE")));
        Map<String, byte[]> vectors = Bundle.entries(Bundle.file("cctr-codec-core", "-vectors.zip"));
        assertThat(vectors.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(vectors.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void everyJarHasTheSizeThatTheReadmeSays() throws IOException {
        String readme = Files.readString(Bundle.CHECKOUT.resolve("README.md"));
        for (String module : Bundle.MODULES) {
            Matcher row = Pattern.compile("\\[" + module + "].*?(\\d+) kB").matcher(readme);
            assertThat(row.find()).as(module + " in README.md").isTrue();
            double kilobytes = Bundle.bytes(Bundle.file(module, ".jar")).length / 1000.0;
            assertThat(kilobytes).as(module).isCloseTo(Integer.parseInt(row.group(1)), within(kilobytes / 20));
        }
    }

    private static Map<String, byte[]> classes(String module) {
        Map<String, byte[]> classes = Bundle.entries(Bundle.file(module, ".jar"));
        classes.keySet().removeIf(name -> !name.endsWith(".class") || name.endsWith("package-info.class"));
        return classes;
    }
}
