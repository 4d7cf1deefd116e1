package shikaku.edge.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownBrowsersTest {
    @TempDir
    private Path folder;

    private KnownBrowsers browsers;

    @BeforeEach
    void open() {
        browsers = opened(1);
    }

    @Test
    void aBrowserIsKnownAtTheAccountItSignedInToWhateverTheCaseAndAfterARestart() {
        var kept = browsers.remember("hanako");
        var shown = new KnownBrowsers.Shown(Map.of(kept.cookie(), kept.value()));
        assertThat(browsers.isOurs(kept.cookie())).isTrue();
        assertThat(browsers.find("HANAKO", shown)).isPresent();
        assertThat(opened(2).find("hanako", shown)).isEqualTo(browsers.find("hanako", shown));
    }

    @Test
    void itIsKnownAtNoOtherAccountAlsoUnderTheOthersCookie() {
        var own = browsers.remember("hanako");
        var others = browsers.remember("jiro");
        assertThat(browsers.find("jiro", new KnownBrowsers.Shown(Map.of(own.cookie(), own.value()))))
                .isEmpty();
        assertThat(browsers.find("jiro", new KnownBrowsers.Shown(Map.of(others.cookie(), own.value()))))
                .isEmpty();
    }

    @Test
    void whatNobodyWasGivenIsKnownNowhere() {
        var kept = browsers.remember("hanako");
        for (String made :
                new String[] {"", ".", "name.", ".code", "name.code", kept.value() + "A", "x" + kept.value()}) {
            assertThat(browsers.find("hanako", new KnownBrowsers.Shown(Map.of(kept.cookie(), made))))
                    .as(made)
                    .isEmpty();
        }
    }

    @Test
    void twoBrowsersHaveTwoNamesAndTheKeyIsItsOwnersAlone() throws Exception {
        assertThat(browsers.remember("hanako").value())
                .isNotEqualTo(browsers.remember("hanako").value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("known-browsers.key"))))
                .isEqualTo("rw-------");
    }

    private KnownBrowsers opened(long seed) {
        return new KnownBrowsers("terminal-kobe", folder, new Random(seed));
    }
}
