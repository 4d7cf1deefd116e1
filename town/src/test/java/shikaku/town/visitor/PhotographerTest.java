package shikaku.town.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.Sex;
import shikaku.face.LivenessRule;
import shikaku.face.OperatingPoint;
import shikaku.face.Outcome;
import shikaku.face.Verification;
import shikaku.face.net.FaceFiles;
import shikaku.face.net.ModelsMissing;
import shikaku.face.net.Nets;
import shikaku.face.picture.BadPicture;
import shikaku.face.picture.JpegFrame;
import shikaku.face.quality.Gate;
import shikaku.town.front.Portrait;
import shikaku.town.portrait.PhotoFile;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.TownFaces;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;
import shikaku.town.portrait.picture.Sensor;
import shikaku.town.visitor.Photographer.Taken;

/** With the real nets, and visitors whom the town draws. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PhotographerTest {
    private static final Portrayed VISITOR = new Portrayed("mikasa-makoto", 40, Sex.MALE);
    private static final Portrayed OTHER = new Portrayed("takahashi-ema", 40, Sex.FEMALE);
    private static final Capture FRAME = Capture.camera(500).turned(4, 0).sized(240, 320);

    @TempDir
    private static Path drawn;

    private Portraits portraits;
    private Nets nets;
    private Verification verification;

    @BeforeAll
    void open() {
        portraits = new Portraits(TownFaces.shipped(), new Renderer(1), drawn);
        try {
            nets = Nets.open(FaceFiles.under(Path.of("..").toAbsolutePath().normalize()));
            verification = new Verification(nets, OperatingPoint.DEFAULT);
        } catch (ModelsMissing e) {
            abort(String.valueOf(e.getMessage()));
        }
    }

    @AfterAll
    void close() {
        if (nets != null) {
            nets.close();
        }
    }

    @Test
    void a_visitors_frame_becomes_a_photo_by_which_the_visitor_is_known_and_nobody_else() throws BadPicture {
        Taken taken = new Photographer(verification).take(JpegFrame.decode(portraits.camera(VISITOR, FRAME)));
        assertThat(taken).isInstanceOfSatisfying(Taken.Photo.class, photo -> {
            BufferedImage grey = photo.grey();
            assertThat(List.of(
                            grey.getWidth(), grey.getHeight(), grey.getRaster().getNumBands()))
                    .containsExactly(Portrait.WIDTH, Portrait.HEIGHT, 1);
            byte[] chip = PhotoFile.jpeg2000(grey);
            assertThat(compared(chip, VISITOR)).isInstanceOf(Outcome.Matched.class);
            assertThat(compared(chip, OTHER)).isInstanceOf(Outcome.NotMatched.class);
        });
    }

    @Test
    void what_the_kiosk_could_not_compare_is_not_made_a_card_of() throws BadPicture {
        byte[] dark = portraits.camera(VISITOR, FRAME.through(new Sensor(.5, 3, .2, 0, false)));
        assertThat(new Photographer(verification).take(JpegFrame.decode(dark)))
                .isInstanceOfSatisfying(
                        Taken.Again.class, again -> assertThat(again.gate()).isInstanceOf(Gate.TooDark.class));
    }

    private Outcome compared(byte[] chip, Portrayed who) {
        Capture another = Capture.camera(501).turned(-3, 2).sized(240, 320);
        return verification.verify(Optional.of(chip), List.of(portraits.camera(who, another)), LivenessRule.SHOWN_ONLY);
    }
}
