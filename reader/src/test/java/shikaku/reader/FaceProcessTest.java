package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.slot.VpcdClient;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.face.Rehearsal;
import shikaku.message.Octets;
import shikaku.message.reader.FrontCheck;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderCommand.AcceptNumber;
import shikaku.message.reader.ReaderCommand.Compare;
import shikaku.message.reader.ReaderCommand.Hold;

/** The whole reader with the real nets; the face is the drawn one of the rehearsal, as the chip's photo and before the camera. */
@Timeout(60)
class FaceProcessTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    @Proves(
            arrows = {Arrow.A1, Arrow.A2},
            clauses = Clause.C17)
    void theFaceOnTheChipAndBeforeTheCameraAreComparedHereAndTheTerminalHearsAWordAndANumber() throws Exception {
        assumeTrue(
                Files.exists(ROOT.resolve("target/models/fr_feature.onnx")), "no models; scripts/models fetches them");
        byte[] frame = drawn("drawn.jpg");
        try (Child reader = Child.facing(folder, ROOT)) {
            Kiosk kiosk = reader.kiosk();
            assertThat(reader.next()).isEqualTo(new ReaderAnswer.FaceReady());
            reader.tell(new Hold());
            try (VpcdClient _ = insert(reader)) {
                reader.next(ReaderAnswer.CardPresent.class);
                reader.tell(new AcceptNumber());
                kiosk.number(Town.NUMBER_B);
                assertThat(reader.next()).isEqualTo(new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
                reader.tell(new Compare(Set.of()));

                while (!kiosk.frame(frame).body().equals("{\"result\":\"over\"}")) {}

                assertThat(reader.next(ReaderAnswer.Matched.class).score().hundredths())
                        .isLessThan(105);
                assertThat(kiosk.frame(frame).statusCode()).as("it is over").isEqualTo(409);
            }
        }
        assertThat(Files.readString(folder.resolve("stderr"))).doesNotContain("not available", Town.NUMBER_B);
    }

    private VpcdClient insert(Child reader) throws IOException {
        Octets photo = Octets.of(drawn("drawn.jp2"));
        return new Pocket(folder).insert(Town.once().cardWithPhoto(photo), reader.slotPort());
    }

    private static byte[] drawn(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Rehearsal.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        }
    }
}
