package shikaku.center.inquiry;

import java.time.Clock;
import java.time.LocalDateTime;
import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.message.Reason;

/**
 * Which 同意日時 is believed: a consent is given at the reader within the visit, so one of long ago is a replay and one of the future a lie or a
 * wrong clock. How far it may be off is not public (our profile): {@link Limits#CONSENT_BACK} and {@link Limits#CONSENT_AHEAD}.
 *
 * @param business the business day in Japan's zone, as the terminals have it
 */
public record ConsentTimes(Clock business) {
    /** The time, or the reason why it is not believed. */
    public Checked<LocalDateTime> check(LocalDateTime consent) {
        LocalDateTime now = LocalDateTime.now(business);
        boolean inside =
                !consent.isBefore(now.minus(Limits.CONSENT_BACK)) && !consent.isAfter(now.plus(Limits.CONSENT_AHEAD));
        return Checked.when(inside, consent, Reason.CONSENT_TIME_OUT_OF_BOUNDS);
    }
}
