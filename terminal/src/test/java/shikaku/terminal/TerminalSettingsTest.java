package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.WrongConfiguration;
import shikaku.terminal.TerminalSettings.Reader;
import shikaku.terminal.TerminalSettings.Reader.Face;
import shikaku.terminal.TerminalSettings.Reader.Hardening;
import shikaku.terminal.TerminalSettings.Reader.Kind;

@Proves(clauses = Clause.C17)
class TerminalSettingsTest {
    private static final String ORIGIN = "http://kiosk.kobe.localhost:8543";

    @ParameterizedTest
    @EnumSource
    void aReaderIsToldToBeProtectedOrNotToServe(Kind kind) {
        var reader = new Reader(Path.of("java"), "a:b", null, kind, 8545, null, Hardening.REQUIRED, null);
        assertThat(reader.commandLine(ORIGIN).arguments()).contains("--require-hardening", ORIGIN);
    }

    @Test
    void ofTwoReadersTheConfigurationNamesOne() {
        var reader = new Reader(Path.of("java"), "a:b", null, Kind.PCSC, 8545, "ACME 00 01", Hardening.REQUIRED, null);
        assertThat(reader.commandLine(ORIGIN).arguments()).containsSequence("--reader", "pcsc", "--name", "ACME 00 01");
    }

    @Test
    void onlyTheConfigurationRelaxesIt() {
        var reader = new Reader(Path.of("java"), "a:b", null, Kind.DIRECT, 8545, null, Hardening.WHERE_POSSIBLE, null);
        assertThat(reader.commandLine(ORIGIN).arguments()).doesNotContain("--require-hardening");
    }

    @Test
    void whereFacesAreComparedTheReaderIsToldWhereItsNetsLie() {
        var reader = facing(Hardening.REQUIRED, new Face(Path.of("/opt/shikaku"), null));
        assertThat(reader.commandLine(ORIGIN).arguments())
                .containsSequence("--face", "/opt/shikaku")
                .doesNotContain("--camera");
        assertThat(facing(Hardening.REQUIRED, null).commandLine(ORIGIN).arguments())
                .doesNotContain("--face");
    }

    @Test
    void onlyTheConfigurationOfADemonstrationNamesACameraOfDrawnPeople() {
        Face drawn = new Face(Path.of("/opt/shikaku"), URI.create("http://localhost:8743/camera/chuo"));
        assertThat(facing(Hardening.WHERE_POSSIBLE, drawn).commandLine(ORIGIN).arguments())
                .containsSequence("--camera", "drawn");
        assertThatThrownBy(() -> facing(Hardening.REQUIRED, drawn).commandLine(ORIGIN))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("terminal.reader.face.drawn-camera")
                .hasMessageContaining("demonstrations only");
    }

    private static Reader facing(Hardening hardening, @Nullable Face face) {
        return new Reader(Path.of("java"), "a:b", null, Kind.DIRECT, 8545, null, hardening, face);
    }
}
