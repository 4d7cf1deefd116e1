package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.card.FrontTrust;
import shikaku.certificate.cvc.TrustedKeyFile;

class ReaderOptionsTest {
    private static final FrontTrust NOBODY = new FrontTrust.Issuers(List.of());

    @TempDir
    private Path folder;

    @Test
    void namesWhereCardsComeFromAndWhoMayKnock() {
        assertThat(parse("--reader direct --slot-port 8545 --origin http://kiosk.kobe.localhost:8543"))
                .isEqualTo(new ReaderOptions(
                        new ReaderOptions.Source.Direct(8545),
                        "http://kiosk.kobe.localhost:8543",
                        false,
                        Optional.empty(),
                        NOBODY));
        assertThat(parse("--origin http://k.localhost --reader pcsc --name X --require-hardening"))
                .isEqualTo(new ReaderOptions(
                        new ReaderOptions.Source.Pcsc(Optional.of("X")),
                        "http://k.localhost",
                        true,
                        Optional.empty(),
                        NOBODY));
    }

    @Test
    void comparesFacesOnlyWhenToldAndLetsLivenessDecideUnlessTheCameraIsDrawn() {
        String reader = "--reader pcsc --origin http://k.localhost --face /opt/shikaku";
        Path root = Path.of("/opt/shikaku");
        assertThat(parse(reader).face()).hasValue(new ReaderOptions.Face(root, false));
        assertThat(parse(reader + " --camera drawn").face()).hasValue(new ReaderOptions.Face(root, true));
    }

    @Test
    void frontsAreBelievedOfWhomTheFileNamesAndOfAnybodyOnlyWhenThatIsSaid() throws IOException {
        String reader = "--reader pcsc --origin http://k.localhost";
        Path file = folder.resolve("issuers");
        new TrustedKeyFile(file).write(List.of(Town.once().issuer()));
        assertThat(parse(reader + " --front-issuers " + file).fronts())
                .isEqualTo(new FrontTrust.Issuers(List.of(Town.once().issuer())));
        assertThat(parse(reader + " --front unchecked").fronts()).isEqualTo(new FrontTrust.Unchecked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--reader direct --slot-port 8545",
                "--reader direct --origin http://k.localhost",
                "--reader direct --slot-port 65536 --origin http://k.localhost",
                "--reader direct --slot-port -1 --origin http://k.localhost",
                "--reader tape --origin http://k.localhost",
                "--reader pcsc --origin *",
                "--reader pcsc --origin http://k.localhost/path",
                "--reader pcsc --origin",
                "--reader pcsc --origin http://k.localhost --camera drawn",
                "--reader pcsc --origin http://k.localhost --face /opt/shikaku --camera real",
                "--reader pcsc --origin http://k.localhost --face",
                "--reader pcsc --origin http://k.localhost --front genuine",
                "--reader pcsc --origin http://k.localhost --front unchecked --front-issuers /dev/null",
                "--reader pcsc --origin http://k.localhost --front-issuers /dev/null",
                "--reader pcsc --origin http://k.localhost --front-issuers /nowhere",
                "--unknown"
            })
    void aWrongOptionIsNamedInOneSentence(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(line))
                .withMessageContaining("--")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    private static ReaderOptions parse(String line) {
        return ReaderOptions.parse(List.of(line.split(" ")));
    }
}
