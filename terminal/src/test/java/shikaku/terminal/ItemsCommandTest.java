package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.WrongConfiguration;
import shikaku.terminal.center.SiteItems;

@Proves(clauses = Clause.C21)
class ItemsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void anythingElseThanAListIsTheUsage() {
        assertThat(ItemsCommand.run("items", "--all")).isEqualTo(2);
        assertThat(ItemsCommand.run("items", "--list", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(ItemsCommand.isMeant("--config", "items")).isFalse();
    }

    @Test
    void aListThatWouldDropAMandatoryElementStopsTheStartAndNamesIt() throws IOException {
        Path file =
                Files.writeString(folder.resolve("items"), "○ 資格情報\n・ 氏名 = ResultOfQualificationConfirmation/Name\n");
        assertThatExceptionOfType(WrongConfiguration.class)
                .isThrownBy(() -> SiteItems.of(Optional.of(file)))
                .satisfies(wrong -> assertThat(wrong.sentence(Locale.JAPANESE))
                        .contains("terminal.items", "MessageHeader/MedicalInstitutionCode"));
    }
}
