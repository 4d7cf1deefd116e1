package shikaku.card.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.card.JpkiApplication;
import shikaku.card.Limits;
import shikaku.card.Minted;
import shikaku.card.profile.CardProfile;
import shikaku.card.profile.FileName;
import shikaku.card.profile.MyNumberCardProfile;
import shikaku.card.profile.SmartphoneProfile;

class CardMakerTest {
    private final Minted minted = Minted.once();

    @Test
    void aCardWithoutSigningCertificateHasItsPasswordsCounterAndNothingBehindIt() {
        CardImage image = without(MyNumberCardProfile.PROFILE);
        assertThat(image.references())
                .hasEntrySatisfying(
                        jpki(JpkiApplication.SIGNATURE_PASSWORD),
                        password -> assertThat(password.triesLeft()).isEqualTo(Limits.PASSWORD_TRIES));
        assertThat(image.contents())
                .doesNotContainKeys(jpki(JpkiApplication.SIGNATURE_CERTIFICATE), jpki(JpkiApplication.SIGNATURE_KEY));
    }

    @Test
    void aCardThatHasNoSuchFileGetsNone() {
        assertThat(without(SmartphoneProfile.PROFILE).references()).hasSize(1);
    }

    private CardImage without(CardProfile profile) {
        return new CardMaker(minted.image().verifierRoot())
                .make(new CardOrder(
                        profile, minted.certified(), Optional.of(Minted.PIN), Optional.empty(), Optional.empty()));
    }

    private static FileName jpki(int file) {
        return new FileName(JpkiApplication.AID, file);
    }
}
