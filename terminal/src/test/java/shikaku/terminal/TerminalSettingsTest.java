package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.terminal.TerminalSettings.Reader;
import shikaku.terminal.TerminalSettings.Reader.Hardening;
import shikaku.terminal.TerminalSettings.Reader.Kind;

@Proves(clauses = Clause.C17)
class TerminalSettingsTest {
    private static final String ORIGIN = "http://kiosk.kobe.localhost:8543";

    @ParameterizedTest
    @EnumSource
    void aReaderIsToldToBeProtectedOrNotToServe(Kind kind) {
        var reader = new Reader(Path.of("java"), "a:b", null, kind, 8545, null, Hardening.REQUIRED);
        assertThat(reader.commandLine(ORIGIN).arguments()).contains("--require-hardening", ORIGIN);
    }

    @Test
    void ofTwoReadersTheConfigurationNamesOne() {
        var reader = new Reader(Path.of("java"), "a:b", null, Kind.PCSC, 8545, "ACME 00 01", Hardening.REQUIRED);
        assertThat(reader.commandLine(ORIGIN).arguments()).containsSequence("--reader", "pcsc", "--name", "ACME 00 01");
    }

    @Test
    void onlyTheConfigurationRelaxesIt() {
        var reader = new Reader(Path.of("java"), "a:b", null, Kind.DIRECT, 8545, null, Hardening.WHERE_POSSIBLE);
        assertThat(reader.commandLine(ORIGIN).arguments()).doesNotContain("--require-hardening");
    }
}
