package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;

class RealReadersTest {
    private static final String NAME = "ACME Reader 00 00";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Town town = Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE);
    private final Clinic real = town.clinics().getFirst();
    private final Clinic other = town.clinics().getLast();
    private final Readers readers = new RealReaders(new DirectReaders(town, new Ports(Ports.DEFAULT_BASE)), real, NAME);

    @Test
    void oneClinicsTerminalIsToldTheRealReaderAndTheOthersKeepTheirs() throws Exception {
        assertThat(written(real)).contains("kind: pcsc", "name: " + NAME).doesNotContain("slot-port");
        assertThat(written(other)).contains("kind: direct", "slot-port: 8565").doesNotContain(NAME);
        assertThat(readers.environment(real)).isEmpty();
    }

    @Test
    void thePeopleOfTheTownCannotPutTheirCardsIntoIt() {
        assertThatThrownBy(() -> readers.slot(real.id()).insert(folder.resolve("a.card")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(NAME)
                .hasMessageContaining("by hand")
                .hasMessageNotContaining("\n");
        assertThat(readers.slot(other.id())).isNotNull();
    }

    private String written(Clinic clinic) throws Exception {
        return Files.readString(readers.configure(new Settings(), clinic).write(folder.resolve(clinic.id() + ".yaml")));
    }
}
