package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.JpkiApplication;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.card.profile.FileName;
import shikaku.town.front.FrontFile;

class CardMakeCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aCardIsMadeAndWhatOnlyItsHolderKnowsIsTold() throws Exception {
        Path file = folder.resolve("a.card");
        Ran made = Ran.shikaku("card", "make", file.toString(), "--pin", "1234", "--password", "SIGN1234");
        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("1234", "SIGN1234", new FrontFile(file).numberB());
        assertThat(new FrontFile(file).numberB()).matches("800401[0-9]{8}");
        assertThat(ImageIO.read(new FrontFile(file).picture().toFile()).getWidth())
                .isEqualTo(856);
        assertThat(new CardImageFile(file).load().authenticationPin().triesLeft())
                .isEqualTo(3);

        Ran again = Ran.shikaku("card", "make", file.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err().lines()).hasSize(1);
    }

    @Test
    void aPhonesCardComesFromTheSameAuthority() throws Exception {
        Path file = folder.resolve("phone.card");
        Ran made = Ran.shikaku("card", "make", file.toString(), "--profile", "smartphone", "--pin", "1234");
        assertThat(made.code()).isZero();
        assertThat(made.out().lines()).hasSize(1);
        assertThat(new CardImageFile(file).load().profile().name()).isEqualTo("smartphone");
    }

    @Test
    void aCardWithoutSigningCertificateTellsNoPassword() throws Exception {
        Path file = folder.resolve("town.card");
        Ran made = Ran.shikaku("card", "make", file.toString(), "--no-signature");
        assertThat(made.code()).isZero();
        assertThat(made.out()).doesNotContain("password");
        CardImage image = new CardImageFile(file).load();
        assertThat(image.contents())
                .doesNotContainKey(new FileName(JpkiApplication.AID, JpkiApplication.SIGNATURE_CERTIFICATE));
    }

    @Test
    void aWrongPinOrProfileIsAWrongCall() {
        Path file = folder.resolve("a.card");
        assertThat(Ran.shikaku("card", "make", file.toString(), "--pin", "12345")
                        .code())
                .isEqualTo(2);
        assertThat(Ran.shikaku("card", "make", file.toString(), "--profile", "tape")
                        .code())
                .isEqualTo(2);
        assertThat(file).doesNotExist();
    }
}
