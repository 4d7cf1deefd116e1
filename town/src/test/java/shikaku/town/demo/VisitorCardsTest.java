package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.CardFaceApplication;
import shikaku.card.data.ReadFront;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.card.profile.FileName;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Octets;
import shikaku.town.commands.MintedCard;
import shikaku.town.front.FrontFile;
import shikaku.town.front.Portrait;
import shikaku.town.front.Silhouette;
import shikaku.town.people.Resident;
import shikaku.town.people.Town;
import shikaku.town.portrait.PhotoFile;

/** The visitor is a wavy stripe here: what a face looks like does not matter to a file. */
class VisitorCardsTest {
    private static final CardImage CARD = mint();
    private static final PrintOffice OFFICE = new PrintOffice(new Silhouette(), _ -> false, new SecureRandom());
    private static final Resident HOLDER = Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE)
            .resident(DemoOwnCard.VISITOR)
            .orElseThrow();
    private static final int PIN_TRIES = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Resident> takenOut = new ArrayList<>();
    private final VisitorCards cards = new VisitorCards(new Pocket(), OFFICE);

    /** One card, made before. */
    private final class Pocket implements VisitorCards.Cards {
        @Override
        public Path touch(Resident holder) {
            return image(holder);
        }

        @Override
        public Path image(Resident holder) {
            return folder.resolve(holder.id() + ".card");
        }

        @Override
        public void whileOut(Resident holder, VisitorCards.Work work) throws IOException {
            takenOut.add(holder);
            work.run();
        }
    }

    @BeforeEach
    void makeTheCard() throws IOException {
        new CardImageFile(file()).save(CARD.withPinTries(PIN_TRIES));
        cards.show(HOLDER, stripes());
    }

    @Test
    void theirFaceStandsInTheChipsFileUnderTheTownsSignatureAndAllElseStays() throws Exception {
        CardImage image = new CardImageFile(file()).load();
        assertThat(front(image).photo()).hasValue(Octets.of(PhotoFile.jpeg2000(stripes())));
        byte[] signer =
                content(image, CardFaceApplication.INTERMEDIATE_CERTIFICATE).toByteArray();
        assertThat(front(image)
                        .isSignedBy(CardVerifiableCertificate.parse(signer).key()))
                .isTrue();
        assertThat(image.authenticationPin().triesLeft()).isEqualTo(PIN_TRIES);
        assertThat(cards.shows(HOLDER)).isTrue();
        assertThat(takenOut).as("no slot holds the former card").containsOnly(HOLDER);
    }

    @Test
    void thePictureOfTheFrontShowsNoFace() throws IOException {
        byte[] without = Files.readAllBytes(new FrontFile(file()).picture());
        cards.erase(HOLDER);
        assertThat(Files.readAllBytes(new FrontFile(file()).picture()))
                .as("with the drawn face again")
                .isNotEqualTo(without);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void erasedTheCardShowsTheDrawnFaceAgainAndTheFormerFileIsZeros() throws Exception {
        Path former = Files.createLink(folder.resolve("former"), file());
        cards.erase(HOLDER);
        BufferedImage drawn =
                OFFICE.front(HOLDER, HOLDER.card().orElseThrow()).photo().orElseThrow();
        assertThat(front(new CardImageFile(file()).load()).photo()).hasValue(Octets.of(PhotoFile.jpeg2000(drawn)));
        assertThat(Files.readAllBytes(former)).containsOnly(0);
        assertThat(cards.shows(HOLDER)).isFalse();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whenTheDemoEndsTheCardIsNoMore() throws Exception {
        Path former = Files.createLink(folder.resolve("former"), file());
        cards.close();
        assertThat(Files.readAllBytes(former)).containsOnly(0);
        assertThat(folder.toFile().list()).containsExactly("former");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void erasingWritesTheCardAnewAndTheEndTakesItAwayWhateverWasErasedBefore() throws Exception {
        CardImage showing = new CardImageFile(file()).load();
        cards.erase(HOLDER);
        new CardImageFile(file()).save(showing);
        cards.erase(HOLDER);
        assertThat(front(new CardImageFile(file()).load()).photo())
                .isNotEqualTo(front(showing).photo());
        new CardImageFile(file()).save(showing);
        cards.close();
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> cards.show(HOLDER, stripes())).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDemoWhereNobodyMadeACardTheirOwnEndsWithoutTouchingOne() {
        takenOut.clear();
        new VisitorCards(new Pocket(), OFFICE).close();
        assertThat(takenOut).isEmpty();
        assertThat(file()).exists();
    }

    private static CardImage mint() {
        try {
            return MintedCard.image();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Path file() {
        return folder.resolve(HOLDER.id() + ".card");
    }

    private static ReadFront front(CardImage image) throws Exception {
        return ReadFront.of(content(image, CardFaceApplication.CARD_FACE).toByteArray());
    }

    private static Octets content(CardImage image, int file) {
        Map<FileName, Octets> contents = image.contents();
        return Optional.ofNullable(contents.get(new FileName(CardFaceApplication.AID, file)))
                .orElseThrow();
    }

    private static BufferedImage stripes() {
        BufferedImage image = new BufferedImage(Portrait.WIDTH, Portrait.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        for (int x = 0; x < Portrait.WIDTH; x += 12) {
            pen.fillOval(x, x / 2, 9, Portrait.HEIGHT - x);
        }
        pen.dispose();
        return image;
    }
}
