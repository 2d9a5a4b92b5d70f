package io.github.cctrcodec.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The bundle that would be uploaded, and the checkout that it was built from. */
final class Bundle {
    static final Path CHECKOUT = Path.of("../..");
    static final String VERSION = System.getProperty("project.version");

    /** The artifacts that have a jar. */
    static final List<String> MODULES = List.of("cctr-codec-core", "cctr-codec-netty");

    private static final Map<String, byte[]> FILES = read();

    private Bundle() {}

    /** Everything that is published, without its signatures and checksums. */
    static List<String> published() {
        List<String> names = new ArrayList<>(List.of(file("cctr-codec-parent", ".pom")));
        for (String module : MODULES) {
            names.add(file(module, ".pom"));
            names.addAll(jars(module));
        }
        names.add(file("cctr-codec-core", "-vectors.zip"));
        return names;
    }

    static List<String> poms() {
        return published().stream().filter(name -> name.endsWith(".pom")).toList();
    }

    static List<String> jars() {
        return published().stream().filter(name -> name.endsWith(".jar")).toList();
    }

    /** The jar of a module, with its sources and its javadoc. */
    private static List<String> jars(String module) {
        return List.of(file(module, ".jar"), file(module, "-sources.jar"), file(module, "-javadoc.jar"));
    }

    /** Where a file is in the layout of a Maven repository. */
    static String file(String artifact, String end) {
        return "io/github/cctr-codec/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + end;
    }

    static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    static byte[] bytes(String name) {
        byte[] bytes = FILES.get(name);
        if (bytes == null) {
            throw new AssertionError("The bundle has no " + name);
        }
        return bytes;
    }

    static Map<String, byte[]> entries(String archive) {
        try {
            return entries(new ByteArrayInputStream(bytes(archive)));
        } catch (IOException e) {
            throw new UncheckedIOException(archive, e);
        }
    }

    private static Map<String, byte[]> read() {
        try (InputStream bundle = Files.newInputStream(CHECKOUT.resolve("target/central-bundle.zip"))) {
            return entries(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> entries(InputStream archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return entries;
    }
}
