package shikaku.town.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.image.CardImageFile;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Offer;
import shikaku.terminal.checkin.Patient.Way;
import shikaku.terminal.kiosk.Reply;
import shikaku.terminal.kiosk.Screen;
import shikaku.town.front.Silhouette;
import shikaku.town.nobody.Nobody;
import shikaku.town.nobody.NobodysAuthority;
import shikaku.town.nobody.Secrets;
import shikaku.town.pocket.CardSlot;
import shikaku.town.pocket.InsertedCard;
import shikaku.town.pocket.PcscCardSlot;

/** The terminal's own kiosk and its reader processes over a pcscd that stops and starts again while they run. */
@NeedsPcsc
@Timeout(120)
class KioskOverPcscTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String PIN = "1234";
    private static final Screen UNTOUCHED = new Screen.Choose(Offer.withoutFace(new PinState.Usable(3)));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PrivatePcscd pcscd;

    @SuppressWarnings("NullAway.Init")
    private CardSlot slot;

    private Path card = Path.of("");

    @BeforeEach
    void aClinicsReader() throws IOException {
        pcscd = PrivatePcscd.start();
        slot = new PcscCardSlot(pcscd, VirtualReader.FIRST);
        card = folder.resolve("patient.card");
        Secrets secrets = new Secrets(PIN, "SIGN1234", "4321", "5678");
        new CardImageFile(card)
                .save(new Nobody(NobodysAuthority.in(folder, InstantSource.fixed(NOW)), NOW, secrets, new Silhouette())
                        .smartphone());
    }

    @AfterEach
    void end() {
        pcscd.close();
    }

    @Test
    @Proves(
            arrows = {Arrow.A5, Arrow.A5_PROOF},
            clauses = Clause.C2)
    void pcscdStopsUnderAPatientAndTheNextOneIsServedByTheSameTerminalWithAllTheirTries() throws Exception {
        try (TerminalOverPcsc terminal = TerminalOverPcsc.start(pcscd, VirtualReader.FIRST)) {
            try (InsertedCard _ = slot.insert(card)) {
                identify(terminal);
                pcscd.stop();
                assertThat(terminal.await(Screen.TakeCard.class).outcome())
                        .isEqualTo(new CheckInOutcome.Unavailable(Reason.READER_LOST));
            }
            pcscd.startAgain();
            terminal.await(Screen.PlaceCard.class);

            try (InsertedCard _ = slot.insert(card)) {
                identify(terminal);
                terminal.touch(new Reply.Said(AnsweredBy.SELF));
                terminal.await(Screen.ConsentQuestions.class);
                terminal.touch(new Reply.Consented(new Consents(false, false)));
                assertThat(terminal.await(Screen.TakeCard.class).outcome())
                        .as(
                                "what the center says of an authority it does not know, once the holder has proved possession")
                        .isEqualTo(new CheckInOutcome.Refused(Reason.CERTIFICATE_UNTRUSTED));
            }
            terminal.await(Screen.PlaceCard.class);
        }
    }

    private static void identify(TerminalOverPcsc terminal) throws Exception {
        assertThat(terminal.await(Screen.Choose.class)).isEqualTo(UNTOUCHED);
        terminal.touch(new Reply.Chose(Way.PIN));
        terminal.type(PIN);
        terminal.await(Screen.Who.class);
    }
}
