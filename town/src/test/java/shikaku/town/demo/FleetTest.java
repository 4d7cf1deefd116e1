package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.town.place.OneMachine;

/** What a visitor reads while the programs start. */
class FleetTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_program_is_named_when_its_start_begins_and_not_only_when_it_serves() throws Exception {
        try (Fleet fleet =
                new Fleet(DemoFolder.open(folder.resolve("demo")), nothingBuilt(), new OneMachine(), progress())) {
            fleet.start("jpki", "jpki", folder.resolve("jpki.yaml"));
            assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("jpki を起動しています / starting jpki\n");
            assertThatIllegalStateException().isThrownBy(() -> fleet.awaitReady("jpki"));
            assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("ready");
        }
    }

    private Progress progress() {
        return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    /** A repository whose program ends at once: its class is not there. */
    private Launcher nothingBuilt() throws Exception {
        Files.createDirectories(folder.resolve("jpki/target/lib"));
        Path options = Files.createDirectories(folder.resolve("scripts/jvm"));
        for (String name : new String[] {"jpki", "all", "demo"}) {
            Files.writeString(options.resolve(name + ".options"), "");
        }
        return new Launcher(folder, Optional.empty());
    }
}
