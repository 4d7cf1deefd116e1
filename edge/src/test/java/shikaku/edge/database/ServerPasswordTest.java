package shikaku.edge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerPasswordTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void itIsMadeOnceForItsOwnerAlone() throws IOException {
        ServerPassword made = ServerPassword.of(folder.resolve("password"), random);

        assertThat(ServerPassword.of(folder.resolve("password"), random).text()).isEqualTo(made.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                .isEqualTo("rw-------");
        assertThat(made.toString()).doesNotContain(made.text());
    }

    @RepeatedTest(20)
    void startersAtTheSameMomentHaveTheSamePassword() throws Exception {
        Callable<String> starter =
                () -> ServerPassword.of(folder.resolve("password"), random).text();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<String> texts = threads.invokeAll(List.of(starter, starter, starter, starter)).stream()
                    .map(started -> started.resultNow())
                    .toList();
            assertThat(texts).hasSize(4).containsOnly(texts.getFirst());
        }
    }

    @Test
    void halfAPasswordIsNoPassword() throws IOException {
        for (String half : List.of("", "c0ffee", "x".repeat(48), "0".repeat(49))) {
            Files.writeString(folder.resolve("password"), half);
            assertThatThrownBy(() -> ServerPassword.of(folder.resolve("password"), random))
                    .isInstanceOf(IOException.class);
        }
    }
}
