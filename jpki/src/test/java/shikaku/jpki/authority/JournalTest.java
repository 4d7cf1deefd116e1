package shikaku.jpki.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    @Test
    void givesBackItsLinesInOrderAfterEveryRestart() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (var journal = Journal.open(file())) {
                assertThat(journal.found()).hasSize(i);
                journal.append("line " + i);
            }
        }
        try (var journal = Journal.open(file())) {
            assertThat(journal.found()).containsExactly("line 0", "line 1", "line 2");
        }
    }

    @Test
    void whereverACrashCutsTheLastLineTheOthersRemainAndMoreCanBeAdded() throws IOException {
        write("first", "second");
        var whole = Files.readAllBytes(file());
        var firstLine = "00000000first\n".length();
        for (int length = firstLine; length < whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            try (var journal = Journal.open(file())) {
                assertThat(journal.found()).as("%d bytes", length).containsExactly("first");
                journal.append("third");
            }
            try (var journal = Journal.open(file())) {
                assertThat(journal.found()).contains("first", "third").doesNotContain("second");
            }
        }
    }

    @Test
    void damageInTheMiddleStopsTheStart() throws IOException {
        write("first", "second");
        var bytes = Files.readAllBytes(file());
        bytes[10] ^= 1;
        Files.write(file(), bytes);
        assertThatThrownBy(() -> Journal.open(file()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void aStrangersLineStopsTheStart() throws IOException {
        write("first");
        Files.writeString(file(), "00000000second\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Journal.open(file())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLineBreakCannotSmuggleASecondLine() throws IOException {
        try (var journal = Journal.open(file())) {
            assertThatThrownBy(() -> journal.append("a\nb")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void write(String... lines) throws IOException {
        try (var journal = Journal.open(file())) {
            for (var line : lines) {
                journal.append(line);
            }
        }
    }

    private Path file() {
        return folder.resolve("test.journal");
    }
}
