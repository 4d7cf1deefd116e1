package shikaku.terminal.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.message.Reason;

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
    void aBlockedPinIdentifiesNobody() {
        assertThat(CheckInOutcome.because(Reason.PIN_BLOCKED))
                .isEqualTo(new CheckInOutcome.NotIdentified(Reason.PIN_BLOCKED));
    }
}
