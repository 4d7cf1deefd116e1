package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files as the demo writes them. */
class SettingsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void dotted_keys_become_a_tree_that_people_can_read() throws Exception {
        Path file = new Settings()
                .set("shikaku.name", "terminal-higashi")
                .set("shikaku.listeners.pages.port", 8543)
                .set("shikaku.ahead", Duration.ofHours(5))
                .setIfPresent("terminal.reader.aot-cache", Optional.empty())
                .write(folder.resolve("terminal.yaml"));
        assertThat(Files.readString(file)).isEqualTo("""
                shikaku:
                  name: terminal-higashi
                  listeners:
                    pages:
                      port: 8543
                  ahead: PT5H
                """);
    }

    @Test
    void what_holds_passwords_is_its_owner_s_only() throws Exception {
        KeyFile key = new KeyFile(folder.resolve("key.p12"), "an invented password");
        Path file = new Settings().tls("center.tls", key, key).write(folder.resolve("center.yaml"));
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        assertThat(key.toString()).doesNotContain("invented");
    }
}
