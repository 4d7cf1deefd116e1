package shikaku.terminal.folder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import shikaku.edge.WrongConfiguration;

/** Requests and answers lie apart, or each answer would be taken as a request and answered. */
class FolderSettingsTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({"a, a, b", "a, b, a", "a, ./a, b", "a, b/../a, b", "a, link, b", "a, a/b, b", "a/b, a, b", "a, b, a/b"})
    void requestsAndAnswersInOnePlaceAreRefused(String req, String res, String face) throws IOException {
        folders();
        assertThatExceptionOfType(WrongConfiguration.class)
                .isThrownBy(() -> settings(req, res, face).requireApart());
    }

    @Test
    void threeFoldersBesideOneAnotherAreWhatASiteHas() throws IOException {
        folders();
        assertThatCode(() -> settings("a", "ab", "b").requireApart()).doesNotThrowAnyException();
    }

    private void folders() throws IOException {
        Files.createDirectories(root.resolve("a/b"));
        Files.createDirectories(root.resolve("ab"));
        Files.createDirectories(root.resolve("b"));
        Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));
    }

    private FolderSettings settings(String req, String res, String face) {
        return new FolderSettings(
                root.resolve(req),
                root.resolve(res),
                root.resolve(face),
                Duration.ofHours(24),
                Share.MUCH,
                FolderSettings.Results.DOOR,
                DataSize.ofMegabytes(5));
    }
}
