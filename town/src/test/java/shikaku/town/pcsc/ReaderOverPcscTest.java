package shikaku.town.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.CardPresent;
import shikaku.message.reader.ReaderAnswer.CardRemoved;
import shikaku.message.reader.ReaderAnswer.Failed;
import shikaku.message.reader.ReaderAnswer.PinAccepted;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderCommand;
import shikaku.town.front.Silhouette;
import shikaku.town.nobody.Nobody;
import shikaku.town.nobody.NobodysAuthority;
import shikaku.town.nobody.Secrets;
import shikaku.town.pocket.CardSlot;
import shikaku.town.pocket.InsertedCard;
import shikaku.town.pocket.PcscCardSlot;

/** What may go wrong between a patient's card and the reader program, with a real pcscd in between. */
@NeedsPcsc
@Timeout(120)
class ReaderOverPcscTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String PIN = "1234";
    private static final int READER_GONE = 6;
    private static final Duration A_WHILE = Duration.ofMillis(1500);
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Selects no application, which would shut the key: chooses the key in the one that is selected, and has it sign. */
    private static final String[] SIGN_AS_IT_STANDS = {
        "-c", "default", "-s", "00:A4:02:0C:02:00:17", "-s", "80:2A:00:80:04:01:02:03:04:00"
    };

    private static final CardPresent UNTOUCHED = new CardPresent(new PinState.Usable(3));

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
        new CardImageFile(card).save(newCard());
    }

    @AfterEach
    void end() {
        pcscd.close();
    }

    @Test
    @Proves(arrows = {Arrow.A5, Arrow.A5_PROOF})
    void theHolderIsProvedAndTheCardTakenOut() throws Exception {
        try (ReaderChild reader = ReaderChild.holding(pcscd, VirtualReader.FIRST)) {
            try (InsertedCard _ = slot.insert(card)) {
                assertThat(reader.next()).isEqualTo(UNTOUCHED);
                assertThat(reader.pin(PIN)).isEqualTo(new PinAccepted());
                reader.askForProof();
                assertThat(reader.next()).isInstanceOf(Proof.class);
            }
            assertThat(reader.next()).isEqualTo(new CardRemoved());
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whileAPatientIsServedNoOtherProgramGetsToTheCardAndAfterwardsItFindsNothingOpened() throws Exception {
        assumeThat(OtherProgram.isInstalled()).isTrue();
        OtherProgram other = new OtherProgram(pcscd);
        try (InsertedCard _ = slot.insert(card)) {
            try (ReaderChild reader = ReaderChild.holding(pcscd, VirtualReader.FIRST)) {
                assertThat(reader.next()).isEqualTo(UNTOUCHED);
                assertThat(other.says(A_WHILE, "-n")).as("it waits").isEmpty();
                assertThat(reader.pin(PIN)).isEqualTo(new PinAccepted());
                assertThat(other.says(A_WHILE, SIGN_AS_IT_STANDS))
                        .as("it waits")
                        .isEmpty();
            }
            // Killed, as the line before does: pcscd resets a card whose holder died in a transaction.
            assertThat(other.says(LONG, SIGN_AS_IT_STANDS))
                    .hasValueSatisfying(
                            text -> assertThat(text).contains("SW1=0x69").doesNotContain("SW1=0x90"));
            assertThat(other.says(LONG, "-n"))
                    .hasValueSatisfying(text -> assertThat(text).contains("jpki"));
        }
    }

    @Test
    void aReaderThatWasToldToEndLetsGoOfTheCardAtOnce() throws Exception {
        assumeThat(OtherProgram.isInstalled()).isTrue();
        try (InsertedCard _ = slot.insert(card);
                ReaderChild reader = ReaderChild.holding(pcscd, VirtualReader.FIRST)) {
            assertThat(reader.next()).isEqualTo(UNTOUCHED);
            reader.tell(new ReaderCommand.End());
            assertThat(reader.exitCode()).isZero();
            assertThat(new OtherProgram(pcscd).says(LONG, "-n"))
                    .hasValueSatisfying(text -> assertThat(text).contains("jpki"));
        }
    }

    @Test
    void ofTwoReadersTheNamedOneIsUsedAndNoOther() throws Exception {
        Path blocked = folder.resolve("blocked.card");
        new CardImageFile(blocked).save(newCard().withPinTries(0));
        try (InsertedCard _ = slot.insert(card);
                InsertedCard _ = new PcscCardSlot(pcscd, VirtualReader.SECOND).insert(blocked);
                ReaderChild reader = ReaderChild.holding(pcscd, VirtualReader.SECOND)) {
            assertThat(reader.next()).isEqualTo(new CardPresent(new PinState.Blocked()));
        }
    }

    @Test
    void aCardPulledInTheMiddleOfASignatureIsToldAsTakenOutAndTheNextPatientIsServed() throws Exception {
        try (ReaderChild reader = ReaderChild.holding(pcscd, VirtualReader.FIRST);
                InsertedCard inserted = slot.insert(card)) {
            assertThat(reader.next()).isEqualTo(UNTOUCHED);
            assertThat(reader.pin(PIN)).isEqualTo(new PinAccepted());
            inserted.hesitate();
            reader.askForProof();
            inserted.awaitHesitating();
            inserted.close();
            assertThat(reader.next()).isEqualTo(new Failed(Reason.CARD_REMOVED));
            assertThat(reader.next()).isEqualTo(new CardRemoved());
        }
        nextPatientIsServed();
    }

    @Test
    void whenPcscdStopsTheProcessEndsWithOneReasonAndTheNextOneServesAsIfNothingHadBeen() throws Exception {
        try (ReaderChild reader = ReaderChild.holding(pcscd, VirtualReader.FIRST)) {
            try (InsertedCard _ = slot.insert(card)) {
                assertThat(reader.next()).isEqualTo(UNTOUCHED);
                pcscd.stop();
                assertThat(reader.next()).isEqualTo(new Failed(Reason.READER_LOST));
                assertThat(reader.exitCode()).isEqualTo(READER_GONE);
            }
            pcscd.startAgain();
        }
        nextPatientIsServed();
    }

    @Test
    void withoutPcscdAProcessSaysSoInsteadOfWaitingForACardThatCannotCome() throws Exception {
        pcscd.stop();
        try (ReaderChild reader = ReaderChild.holding(pcscd, VirtualReader.FIRST)) {
            assertThat(reader.next()).isEqualTo(new Failed(Reason.READER_LOST));
        }
        pcscd.startAgain();
        nextPatientIsServed();
    }

    @Test
    @Tag("long")
    void aCardThatHangsEndsTheProcessInTimeAndCostsNoTry() throws Exception {
        try (ReaderChild reader = ReaderChild.holding(pcscd, VirtualReader.FIRST);
                InsertedCard inserted = slot.insert(card)) {
            assertThat(reader.next()).isEqualTo(UNTOUCHED);
            assertThat(reader.pin(PIN)).isEqualTo(new PinAccepted());
            inserted.hesitate();
            reader.askForProof();
            assertThat(reader.next()).isEqualTo(new Failed(Reason.READER_LOST));
            assertThat(reader.exitCode()).isEqualTo(READER_GONE);
        }
        nextPatientIsServed();
    }

    /** Another process, the same reader, no try of the PIN lost. */
    private void nextPatientIsServed() throws Exception {
        try (ReaderChild next = ReaderChild.holding(pcscd, VirtualReader.FIRST);
                InsertedCard _ = slot.insert(card)) {
            ReaderAnswer present = next.next();
            assertThat(present).isEqualTo(UNTOUCHED);
            assertThat(next.pin(PIN)).isEqualTo(new PinAccepted());
        }
    }

    private CardImage newCard() throws IOException {
        Secrets secrets = new Secrets(PIN, "SIGN1234", "4321", "5678");
        return new Nobody(NobodysAuthority.in(folder, InstantSource.fixed(NOW)), NOW, secrets, new Silhouette())
                .smartphone();
    }
}
