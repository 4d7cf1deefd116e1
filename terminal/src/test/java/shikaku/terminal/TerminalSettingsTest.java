package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.WrongConfiguration;
import shikaku.terminal.FaceSettings.Front;
import shikaku.terminal.TerminalSettings.Reader;
import shikaku.terminal.TerminalSettings.Reader.Hardening;
import shikaku.terminal.TerminalSettings.Reader.Kind;

@Proves(clauses = Clause.C17)
class TerminalSettingsTest {
    @TempDir
    private Path folder;

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
    void whereFacesAreComparedTheReaderIsToldWhereItsNetsLieAndWhoseFrontsAreBelieved() throws IOException {
        Path issuers = TestConfiguration.issuers(folder);
        var reader = facing(Hardening.REQUIRED, face(null, Front.CHECKED, issuers));
        assertThat(reader.commandLine(ORIGIN).arguments())
                .containsSequence("--face", "/opt/shikaku")
                .containsSequence("--front-issuers", issuers.toString())
                .doesNotContain("--camera", "--front");
        assertThat(reader.frontsUnchecked()).isFalse();
        assertThat(facing(Hardening.REQUIRED, null).commandLine(ORIGIN).arguments())
                .doesNotContain("--face");
    }

    @Test
    void onlyTheConfigurationOfADemonstrationNamesACameraOfDrawnPeople() throws IOException {
        FaceSettings drawn =
                face(URI.create("http://localhost:8743/camera/chuo"), Front.CHECKED, TestConfiguration.issuers(folder));
        assertThat(facing(Hardening.WHERE_POSSIBLE, drawn).commandLine(ORIGIN).arguments())
                .containsSequence("--camera", "drawn");
        assertRefused("terminal.reader.face.drawn-camera", "demonstrations only", Hardening.REQUIRED, drawn);
    }

    @Test
    void withoutTheIssuersOfFrontsNoFaceIsComparedUnlessSomebodySaysThatNoneIsCheckedAndNeverWherePeopleCheckIn()
            throws IOException {
        Path noKeys = Files.writeString(folder.resolve("none"), "");
        String key = "terminal.reader.face.front-issuers";
        assertRefused(key, "card fronts", Hardening.WHERE_POSSIBLE, face(null, Front.CHECKED, null));
        assertRefused(key, "card fronts", Hardening.WHERE_POSSIBLE, face(null, Front.CHECKED, noKeys));
        FaceSettings unchecked = face(null, Front.UNCHECKED, null);
        assertRefused("terminal.reader.face.front", "trials only", Hardening.REQUIRED, unchecked);
        var reader = facing(Hardening.WHERE_POSSIBLE, unchecked);
        assertThat(reader.commandLine(ORIGIN).arguments()).containsSequence("--front", "unchecked");
        assertThat(reader.frontsUnchecked()).as("the desk says so").isTrue();
    }

    private static void assertRefused(String key, String why, Hardening hardening, FaceSettings face) {
        assertThatThrownBy(() -> facing(hardening, face).commandLine(ORIGIN))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(key)
                .hasMessageContaining(why);
    }

    private static FaceSettings face(@Nullable URI drawn, Front front, @Nullable Path issuers) {
        return new FaceSettings(Path.of("/opt/shikaku"), drawn, front, issuers);
    }

    private static Reader facing(Hardening hardening, @Nullable FaceSettings face) {
        return new Reader(Path.of("java"), "a:b", null, Kind.DIRECT, 8545, null, hardening, face);
    }
}
