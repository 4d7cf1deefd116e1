package shikaku.center.program;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.center.Main;
import shikaku.center.postgres.TestDatabase;
import shikaku.edge.Program;
import shikaku.edge.WrongConfiguration;

/** A wrong setting stops the start with one sentence that names the key. */
class WrongSettingsTest {
    @TempDir
    Path folder;

    private void doesNotStart(String key, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--shikaku.data=" + folder.resolve("data"),
                "--shikaku.database.url=" + TestDatabase.emptyUrl(),
                "--shikaku.listeners.center.port=0",
                "--shikaku.listeners.operators.port=0",
                "--center.key-store-password=only for this test",
                "--center.verifier-chain=" + folder.resolve("none"),
                "--center.verifier-key=" + folder.resolve("none")));
        all.addAll(List.of(settings));
        assertThatThrownBy(() -> Program.start(Main.class, "center", all.toArray(String[]::new)))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(key);
    }

    @Test
    void an_authority_that_is_no_certificate() throws Exception {
        Path file = Files.writeString(folder.resolve("jpki.pem"), "nothing");

        doesNotStart("center.jpki-authorities", "--center.jpki-authorities=" + file);
    }

    @Test
    void a_session_that_never_ends() {
        doesNotStart(
                "center.card-session",
                "--center.jpki-authorities=" + folder.resolve("jpki.pem"),
                "--center.card-session=1h");
    }
}
