package io.github.cctrcodec;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who knows whom, and what no class of the library does: read from the class files. */
class ArchitectureTest {
    private static final String ROOT = "io.github.cctrcodec";
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final DescribedPredicate<JavaClass> JAVA = resideInAnyPackage("java..", "");

    @Test
    void theClassesAreThoseOfTheLibrary() {
        assertThat(LIBRARY.size()).isGreaterThan(100);
        assertThat(LIBRARY).noneMatch(one -> one.getSimpleName().endsWith("Test"));
    }

    @Test
    void noPackagesKnowEachOther() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void messagesKnowNoBytesAndNothingButEachOther() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".message")
                .should()
                .onlyDependOnClassesThat(JAVA.or(resideInAnyPackage(ROOT + ".message")))
                .check(LIBRARY);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".message")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio..")
                .check(LIBRARY);
    }

    @Test
    void digitsImportNothingOfOurs() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".internal.digits")
                .should()
                .onlyDependOnClassesThat(JAVA.or(resideInAnyPackage(ROOT + ".internal.digits")))
                .check(LIBRARY);
    }

    @Test
    void sessionsCommandsAndSmsKnowNoBytesOfTheWire() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".session", ROOT + ".command", ROOT + ".sms")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".internal..", ROOT + ".view", "java.nio..")
                .check(LIBRARY);
    }

    @Test
    void nothingPublicShowsAnInternalType() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(ROOT + ".internal..")
                .should()
                .haveRawReturnType(resideInAnyPackage(ROOT + ".internal.."))
                .check(LIBRARY);
    }

    @Test
    void theLibraryDependsOnJavaAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat(JAVA.or(resideInAnyPackage(ROOT + "..")))
                .check(LIBRARY);
    }

    @Test
    void noReflectionNoThreadNoLogNoFileNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang.reflect..",
                        "java.util.logging..",
                        "java.util.concurrent..",
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, ThreadLocal.class, System.Logger.class, Runtime.class, Process.class)
                .check(LIBRARY);
    }

    @Test
    void noSystemPropertyNoEnvironmentNoClock() {
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Integer.class, "getInteger", String.class)
                .orShould()
                .callMethod(Boolean.class, "getBoolean", String.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(LIBRARY);
    }

    @Test
    void noStaticFieldIsChangedAfterTheClassIsLoaded() {
        fields().that().areStatic().should().beFinal().check(LIBRARY);
    }
}
