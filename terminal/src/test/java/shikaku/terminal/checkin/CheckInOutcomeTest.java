package shikaku.terminal.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.Eligibility;
import shikaku.message.Reason;
import shikaku.terminal.CenterDouble;

/** Law 3: which reason makes which outcome. */
class CheckInOutcomeTest {
    @ParameterizedTest
    @EnumSource(value = Reason.class, names = "OCSP_.*", mode = EnumSource.Mode.MATCH_ALL)
    void whatJpkiCouldNotSayIsUnavailableAndNeverTheCardsFault(Reason reason) {
        assertThat(CheckInOutcome.because(reason)).isEqualTo(new CheckInOutcome.Unavailable(reason));
    }

    @Test
    void aRevokedCardIsRefused() {
        assertThat(CheckInOutcome.because(Reason.CERTIFICATE_REVOKED))
                .isEqualTo(new CheckInOutcome.Refused(Reason.CERTIFICATE_REVOKED));
    }

    @Test
    void whoTookTheCardHasLeft() {
        assertThat(CheckInOutcome.because(Reason.CARD_REMOVED))
                .isEqualTo(new CheckInOutcome.Abandoned(Reason.CARD_REMOVED));
    }

    @Test
    void theDeskActsUnlessTheCoverageIsSimplyValidOrThePatientGaveUp() {
        var old = CenterDouble.coverage();
        var note = Optional.of(Reason.COVERAGE_ENDED);
        assertThat(answered(new Eligibility.Valid(old), Optional.empty())).isFalse();
        assertThat(new CheckInOutcome.Abandoned(Reason.CARD_REMOVED).deskActs()).isFalse();
        assertThat(answered(new Eligibility.Valid(old), note)).isTrue();
        assertThat(List.of(
                        new Eligibility.Invalid(old),
                        new Eligibility.InvalidNewerExists(old),
                        new Eligibility.NotFound(),
                        new Eligibility.Multiple(),
                        new Eligibility.ValidUnregistered(old),
                        new Eligibility.Blocked()))
                .allMatch(eligibility -> answered(eligibility, Optional.empty()));
        assertThat(new CheckInOutcome.Refused(Reason.CERTIFICATE_REVOKED).deskActs())
                .isTrue();
        assertThat(new CheckInOutcome.NotIdentified(Reason.PIN_BLOCKED).deskActs())
                .isTrue();
        assertThat(new CheckInOutcome.Unavailable(Reason.CENTER_BUSY).deskActs())
                .isTrue();
    }

    private static boolean answered(Eligibility eligibility, Optional<Reason> note) {
        return new CheckInOutcome.Answered(eligibility, note).deskActs();
    }

    @Test
    void aBlockedPinIdentifiesNobody() {
        assertThat(CheckInOutcome.because(Reason.PIN_BLOCKED))
                .isEqualTo(new CheckInOutcome.NotIdentified(Reason.PIN_BLOCKED));
    }
}
