package shikaku.terminal.store;

import java.time.Instant;
import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.domain.IdentityMethod;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * A check-in as it is kept for the day.
 *
 * @param outcome word of its outcome; empty while it is under way
 * @param reason what the desk must know
 * @param message the center's answer; empty when there was none, or its day is closed
 */
public record HeldCheckIn(
        CheckInNumber number,
        Instant began,
        Optional<IdentityMethod> method,
        Optional<AnsweredBy> answeredBy,
        Optional<String> outcome,
        Optional<Reason> reason,
        Optional<Octets> message) {}
