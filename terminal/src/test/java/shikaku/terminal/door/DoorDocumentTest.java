package shikaku.terminal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import shikaku.message.Reason;
import shikaku.terminal.Limits;

/** The OpenAPI document says what the door does: every operation and no other, its parameters, and what it may answer. */
class DoorDocumentTest {
    private Map<String, Object> document = Map.of();

    @BeforeEach
    void read() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DoorController.class.getResourceAsStream("/door/openapi.yaml"))) {
            document = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        }
    }

    @Test
    void itNamesEveryOperationOfTheDoorAndNoOther() {
        Set<String> said = paths().entrySet().stream()
                .flatMap(path -> map(path.getValue()).keySet().stream().map(method -> method + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).isEqualTo(done());
        assertThat(paths().keySet()).isEqualTo(DoorController.PATHS);
    }

    @Test
    void everyOperationMayBeRefusedAndSaysHow() {
        paths().values()
                .forEach(path -> map(path)
                        .values()
                        .forEach(operation -> assertThat(map(
                                        Objects.requireNonNull(map(operation).get("responses"))))
                                .containsKeys("200", "403")));
    }

    @Test
    void whateverIsSentMayBeTooMuchAtOnceAndAnotherMethodIsRefused() {
        paths().forEach((path, operations) -> {
            if (map(operations).containsKey("post")) {
                assertThat(at(operations, "post", "responses"))
                        .as(path)
                        .containsKey(Integer.toString(
                                Refusals.status(Reason.TOO_MANY_REQUESTS).value()));
            }
        });
        assertThat(at(document, "info").get("description")).asString().contains("405");
    }

    @Test
    void itSaysWhereTheStoreIsNamed() {
        var responses = at(paths(), "/results", "get", "responses");
        for (String status : List.of("200", "204")) {
            assertThat(at(responses, status, "headers")).containsKey("Shikaku-Store");
        }
        assertThat(at(responses, "409")).containsEntry("$ref", "#/components/responses/anew");
        assertThat(at(document, "components", "responses", "anew", "headers")).containsKey("Shikaku-Store");
    }

    @Test
    void itSaysThatOneQuestionWaitsForEachCertificate() {
        assertThat(at(paths(), "/results", "get").get("description")).asString().contains("ends the older with 204");
    }

    @Test
    void itSaysHowLargeABodyMayBe() {
        paths().forEach((path, operations) -> {
            boolean isJob = path.startsWith("/bulk/") && !path.endsWith("/result") && !path.endsWith("/left-out");
            long most = isJob ? Limits.BULK_DOOR_BYTES : Limits.DOOR_BYTES;
            if (map(operations).containsKey("post")) {
                assertThat(at(operations, "post", "requestBody", "content", "application/xml", "schema"))
                        .as(path)
                        .containsEntry("maxLength", Math.toIntExact(most));
            }
        });
    }

    @Test
    void itSaysHowResultsAreRefusedThatGoByFolderAndWhatBeginsAnew() {
        var results = at(paths(), "/results", "get");
        String said = String.valueOf(results.get("description")).replaceAll("\\s+", " ");
        for (Reason reason : List.of(Reason.RESULTS_BY_FOLDER, Reason.DELIVERIES_BEGIN_ANEW)) {
            int status = Refusals.status(reason).value();
            assertThat(map(Objects.requireNonNull(results.get("responses")))).containsKey(Integer.toString(status));
        }
        assertThat(said)
                .contains("answers " + Refusals.status(Reason.RESULTS_BY_FOLDER).value() + " with "
                        + Reason.RESULTS_BY_FOLDER.code())
                .contains("refused with "
                        + Refusals.status(Reason.DELIVERIES_BEGIN_ANEW).value());
        assertThat(Stream.of(Reason.values()).filter(reason -> Refusals.status(reason) == HttpStatus.CONFLICT))
                .as("whoever gets it begins at 0")
                .containsExactly(Reason.DELIVERIES_BEGIN_ANEW);
    }

    private static Map<String, Object> at(Object from, String... names) {
        Object found = from;
        for (String name : names) {
            found = Objects.requireNonNull(map(found).get(name), name);
        }
        return map(found);
    }

    @Test
    void itsVersionIsOneThatToolsRead() {
        assertThat(document).containsEntry("openapi", "3.1.0").containsKeys("info", "paths", "components");
    }

    private static Set<String> done() {
        return Stream.of(DoorController.class, BulkController.class, LeftOutController.class)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(DoorDocumentTest::operations)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(Method method) {
        GetMapping get = method.getAnnotation(GetMapping.class);
        PostMapping post = method.getAnnotation(PostMapping.class);
        return Stream.concat(
                get == null ? Stream.empty() : Arrays.stream(get.value()).map(path -> "get " + path),
                post == null ? Stream.empty() : Arrays.stream(post.value()).map(path -> "post " + path));
    }

    private Map<String, Object> paths() {
        return map(Objects.requireNonNull(document.get("paths")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
