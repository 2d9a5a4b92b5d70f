package io.github.cctrcodec.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

/** What Maven Central asks of a POM; a module has from its parent what it does not say itself. */
class PomTest {
    private final Model parent = pom(Bundle.file("cctr-codec-parent", ".pom"));
    private final List<Model> poms = Bundle.poms().stream().map(PomTest::pom).toList();

    @Test
    void everyPomHasTheCoordinatesOfItsFolder() {
        List<String> folders = new ArrayList<>();
        for (Model pom : poms) {
            assertThat(List.of(groupId(pom), version(pom))).containsExactly(parent.getGroupId(), Bundle.VERSION);
            folders.add(Bundle.file(pom.getArtifactId(), ".pom"));
        }
        assertThat(folders).isEqualTo(Bundle.poms());
    }

    @Test
    void everyPomHasItsNameAndDescriptionAndTheParentTheUrl() {
        assertThat(poms).extracting(Model::getName).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(poms).extracting(Model::getDescription).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(parent.getUrl()).startsWith("https://");
        assertThat(parent.getChildProjectUrlInheritAppendPath()).isEqualTo("false");
    }

    @Test
    void theParentHasLicenceDevelopersSourceRepositoryAndIssueTracker() {
        assertThat(parent.getLicenses()).singleElement().satisfies(licence -> {
            assertThat(licence.getName()).isEqualTo("Apache-2.0");
            assertThat(licence.getUrl()).startsWith("https://");
        });
        assertThat(parent.getDevelopers()).isNotEmpty().allSatisfy(developer -> {
            assertThat(developer.getName()).isNotBlank();
            assertThat(developer.getUrl()).startsWith("https://");
        });
        assertThat(parent.getScm().getConnection()).startsWith("scm:git:");
        assertThat(parent.getScm().getDeveloperConnection()).startsWith("scm:git:");
        assertThat(parent.getScm().getUrl()).startsWith("https://");
        assertThat(parent.getIssueManagement().getSystem()).isNotBlank();
        assertThat(parent.getIssueManagement().getUrl()).startsWith("https://");
    }

    @Test
    void noPomNamesARepositoryOrASnapshot() {
        assertThat(poms).allSatisfy(pom -> {
            assertThat(pom.getRepositories()).isEmpty();
            assertThat(pom.getPluginRepositories()).isEmpty();
            assertThat(pom.getDistributionManagement()).isNull();
        });
        for (String pom : Bundle.poms()) {
            assertThat(new String(Bundle.bytes(pom), java.nio.charset.StandardCharsets.UTF_8))
                    .as(pom)
                    .doesNotContain("SNAPSHOT");
        }
    }

    @Test
    void theCoreDependsOnNothingAndTheNettyModuleOnTheCoreAndOneJarOfNetty() {
        assertThat(dependencies("cctr-codec-core")).isEmpty();
        assertThat(dependencies("cctr-codec-netty"))
                .containsExactlyInAnyOrder("io.github.cctr-codec:cctr-codec-core", "io.netty:netty-codec");
    }

    /** Of a user: those for the tests do not count. */
    private List<String> dependencies(String artifact) {
        return pom(Bundle.file(artifact, ".pom")).getDependencies().stream()
                .filter(dependency -> !"test".equals(dependency.getScope()))
                .map(Dependency::getManagementKey)
                .map(key -> key.replace(":jar", ""))
                .toList();
    }

    private static String groupId(Model pom) {
        return pom.getGroupId() != null ? pom.getGroupId() : pom.getParent().getGroupId();
    }

    private static String version(Model pom) {
        return pom.getVersion() != null ? pom.getVersion() : pom.getParent().getVersion();
    }

    private static Model pom(String name) {
        try {
            return new MavenXpp3Reader().read(new ByteArrayInputStream(Bundle.bytes(name)));
        } catch (IOException | XmlPullParserException e) {
            throw new AssertionError(name, e);
        }
    }
}
