package shikaku.town.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 1: dependencies point upward only; programs never know each other; the domain knows the JDK alone. */
class DependencyLawTest {
    private static final JavaClasses CODE = House.code();

    static Stream<String> programs() {
        return House.PROGRAMS.stream();
    }

    static Stream<String> libraries() {
        return House.LIBRARIES.stream();
    }

    @Test
    void every_module_is_looked_at() {
        Stream.of(House.LIBRARIES, House.PROGRAMS, List.of("town"))
                .flatMap(List::stream)
                .forEach(module -> assertThat(CODE.stream()
                                .anyMatch(type -> type.getPackageName().startsWith("shikaku." + module)))
                        .as(module)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_knows_no_other_program(String program) {
        String[] others = packages(
                Stream.concat(House.PROGRAMS.stream(), Stream.of("town")).filter(other -> !other.equals(program)));
        noClasses()
                .that()
                .resideInAPackage("shikaku." + program + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CODE);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_knows_only_what_stands_above_it(String library) {
        List<String> below = House.LIBRARIES.subList(House.LIBRARIES.indexOf(library) + 1, House.LIBRARIES.size());
        noClasses()
                .that()
                .resideInAPackage("shikaku." + library + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(
                        Stream.of(below, House.PROGRAMS, List.of("town")).flatMap(List::stream)))
                .check(CODE);
    }

    @Test
    void the_domain_knows_the_JDK_alone() {
        noClasses()
                .that()
                .resideInAPackage("shikaku.domain..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("shikaku.domain..", "java..", "org.jspecify..")
                .check(CODE);
    }

    @Test
    void only_the_edges_know_the_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(
                        Stream.of("domain", "message", "certificate", "card", "face", "evidence", "network", "reader")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(CODE);
    }

    private static String[] packages(Stream<String> modules) {
        return modules.map(module -> "shikaku." + module + "..").toArray(String[]::new);
    }
}
