package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.AnsweredBy;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.FaceLiveness;
import shikaku.message.reader.FaceScore;
import shikaku.message.reader.FrontCheck;
import shikaku.message.reader.ReaderAnswer;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.FaceCards.Standing;
import shikaku.terminal.checkin.Identification;
import shikaku.terminal.store.StoredFaceCards.Opening;

@Proves(clauses = Clause.C17)
class StoredFaceCardsTest {
    private static final Octets CERTIFICATE = Octets.of("a certificate".getBytes(StandardCharsets.US_ASCII));
    private static final Octets CARD = sha256(CERTIFICATE);
    private static final Octets ANOTHER = Octets.of(new byte[32]);
    private static final ReaderAnswer SAME = new ReaderAnswer.Matched(FaceScore.of(.83), FaceLiveness.LIVING);
    private static final ReaderAnswer OTHER = new ReaderAnswer.NotMatched(FaceScore.of(1.3), FaceLiveness.LIVING);
    private static final Standing OPEN = new Standing(true, true);
    private static final Standing CLOSED = new Standing(false, true);

    @TempDir
    private Path folder;

    private OpenStore store;
    private StoredFaceCards cards;
    private CheckInNumber number;

    @BeforeEach
    void aCheckIn() throws Exception {
        open();
        number = store.results.begin(Optional.empty());
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    @Test
    void tenFailuresInARowCloseTheFaceOfThatCardAndOfNoOther() throws CheckInEnded {
        fail(9);
        assertThat(cards.of(number, CARD)).isEqualTo(OPEN);
        fail(1);
        assertThat(cards.of(number, CARD)).isEqualTo(CLOSED);
        assertThat(cards.of(number, ANOTHER)).isEqualTo(OPEN);
    }

    @Test
    void aSuccessStartsTheCountAnew() throws CheckInEnded {
        fail(9);
        cards.said(number, CARD, SAME);
        cards.proven(number, CERTIFICATE);
        fail(9);
        assertThat(cards.of(number, CARD)).isEqualTo(OPEN);
    }

    @Test
    void aCardThatOnlyClaimsToBeAnotherForgivesNothing() throws CheckInEnded {
        fail(9);
        cards.said(number, CARD, SAME);
        cards.proven(number, Octets.of((byte) 1));
        fail(1);
        assertThat(cards.of(number, CARD)).isEqualTo(CLOSED);
    }

    @Test
    void aFrontThatIsNotTheHoldersCountsForTheCardThatProvedItself() throws Exception {
        fail(9);
        cards.contradicted(number, new Identification(IdentityMethod.FACE, AnsweredBy.SELF), CERTIFICATE);
        assertThat(cards.of(number, CARD)).isEqualTo(CLOSED);
        assertThat(store.words("IDENTITY_CHECKED")).endsWith("front-of-another");
    }

    @Test
    void onlyAnotherFaceOrAPictureCountsAndWhatStayedUnsureDoesNot() throws CheckInEnded {
        fail(9);
        for (ReaderAnswer noFailure : new ReaderAnswer[] {
            new ReaderAnswer.Unsure(),
            new ReaderAnswer.NoFrames(),
            new ReaderAnswer.NoPhoto(),
            new ReaderAnswer.ComparingStopped(),
            new ReaderAnswer.NumberWrong(9),
            new ReaderAnswer.Failed(Reason.FACE_FRAMES_TOO_MANY)
        }) {
            assertThat(cards.said(number, CARD, noFailure)).isEqualTo(OPEN);
        }
        assertThat(cards.said(number, CARD, new ReaderAnswer.Failed(Reason.FACE_NOT_LIVE)))
                .isEqualTo(CLOSED);
    }

    @Test
    void theCountOutlivesTheProgramUnderAKeyedHashAlone() throws Exception {
        fail(10);
        store.close();
        assertThat(store.bytes()).doesNotContain(new String(CARD.toByteArray(), StandardCharsets.ISO_8859_1));
        open();
        assertThat(cards.of(number, CARD)).isEqualTo(CLOSED);
    }

    @Test
    void anAdministratorOpensItWithAReasonOnRecord() throws Exception {
        fail(10);
        assertThat(cards.open(number, "kanri", ReopeningReason.LIGHT_OR_CAMERA)).isEqualTo(Opening.DONE);
        assertThat(cards.of(number, CARD)).isEqualTo(OPEN);
        assertThat(store.words("PATIENT_CHANGED")).containsExactly("face opened again: light-or-camera");
    }

    @Test
    void whatIsNotClosedIsNotOpenedAndNoFailureIsForgiven() throws Exception {
        fail(9);
        assertThat(cards.open(number, "kanri", ReopeningReason.APPEARANCE)).isEqualTo(Opening.NOT_CLOSED);
        assertThat(store.words("PATIENT_CHANGED")).isEmpty();
        assertThat(store.words("REQUEST_REFUSED")).containsExactly("refused");
        fail(1);
        assertThat(cards.of(number, CARD)).isEqualTo(CLOSED);
    }

    @Test
    void theChallengeStaysOffForThatCardForGood() throws Exception {
        cards.said(number, CARD, new ReaderAnswer.Unsure());
        assertThat(cards.switchTasksOff(number, "hanako")).isTrue();
        cards.said(number, CARD, SAME);
        assertThat(cards.of(store.results.begin(Optional.empty()), CARD)).isEqualTo(new Standing(true, false));
        assertThat(cards.of(number)).contains(new Standing(true, false));
    }

    @Test
    void theChallengeCanBeSwitchedOffFromThePlacingOfTheCardOn() throws Exception {
        assertThat(cards.of(number)).as("nobody has asked for its face").isEmpty();
        cards.of(number, CARD);
        assertThat(cards.of(number)).contains(OPEN);
        assertThat(cards.switchTasksOff(number, "hanako")).isTrue();
        assertThat(cards.of(number, CARD)).isEqualTo(new Standing(true, false));
        CheckInNumber next = store.results.begin(Optional.empty());
        cards.of(next, ANOTHER);
        assertThat(cards.of(number)).as("after the next card came").contains(new Standing(true, false));
        assertThat(cards.of(next)).contains(OPEN);
    }

    @Test
    void ofACheckInWithoutAFaceNothingCanBeChanged() throws Exception {
        assertThat(cards.of(number)).isEmpty();
        assertThat(cards.switchTasksOff(number, "hanako")).isFalse();
        assertThat(cards.open(new CheckInNumber(99), "kanri", ReopeningReason.APPEARANCE))
                .isEqualTo(Opening.NO_SUCH_CARD);
        assertThat(store.words("PATIENT_CHANGED")).isEmpty();
    }

    @Test
    void evidenceHasTheReadersWordsAndADistanceAtMost() throws Exception {
        cards.said(number, CARD, new ReaderAnswer.PhotoRead(FrontCheck.SIGNED));
        cards.said(number, CARD, OTHER);
        cards.said(number, CARD, SAME);
        assertThat(store.words("IDENTITY_CHECKED"))
                .containsExactly("photo-read signed", "not-matched 1.30 living", "matched 0.83 living");
    }

    private void fail(int times) throws CheckInEnded {
        for (int time = 0; time < times; time++) {
            cards.said(number, CARD, OTHER);
        }
    }

    private void open() throws IOException, SQLException {
        store = new OpenStore(folder, "2026-11-24T10:00");
        cards = new StoredFaceCards(store.ledger(), CardMarks.in(folder, new SecureRandom()));
    }

    private static Octets sha256(Octets certificate) {
        try {
            return Octets.of(MessageDigest.getInstance("SHA-256").digest(certificate.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
