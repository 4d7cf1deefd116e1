package shikaku.town.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** No program looks for its pages by itself: what stands in no {@code @Import} compiles, and answers 404. */
class ImportLawTest {
    @Test
    void every_page_and_every_door_stands_in_its_programs_list() {
        Set<String> served = served();
        assertThat(served).as("of the lists something is read").isNotEmpty();
        assertThat(House.code().stream()
                        .filter(ImportLawTest::answers)
                        .map(JavaClass::getName)
                        .filter(name -> !served.contains(name)))
                .as("in no @Import and no @Bean")
                .isEmpty();
    }

    private static boolean answers(JavaClass type) {
        return !type.isAnnotation()
                && List.of(Controller.class, ControllerAdvice.class).stream()
                        .anyMatch(kind -> type.isAnnotatedWith(kind) || type.isMetaAnnotatedWith(kind));
    }

    private static Set<String> served() {
        return Stream.concat(imported(), made()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> imported() {
        return House.code().stream()
                .filter(type -> type.isAnnotatedWith(Import.class))
                .flatMap(type -> Stream.of((JavaClass[]) type.getAnnotationOfType(Import.class.getName())
                        .get("value")
                        .orElseThrow()))
                .map(JavaClass::getName);
    }

    private static Stream<String> made() {
        return House.code().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class))
                .map(JavaMethod::getRawReturnType)
                .map(JavaClass::getName);
    }
}
