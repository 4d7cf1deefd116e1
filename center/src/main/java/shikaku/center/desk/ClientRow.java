package shikaku.center.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.center.Limits;
import shikaku.center.site.Issued;
import shikaku.center.watch.Caller;
import shikaku.center.watch.Day;
import shikaku.certificate.site.SiteRole;
import shikaku.message.Sentence;

/**
 * A client's row: the newest certificate of an institution's terminal or accounting system, of an insurer, or of a door.
 *
 * @param name of whoever has the code, where the center was told it
 * @param newest certificate
 * @param others of the same client that would still open a door
 * @param last when it last called the center; an accounting system never does
 * @param today what it was answered today
 */
record ClientRow(
        Optional<Sentence> name,
        Issued newest,
        int others,
        State state,
        long days,
        Optional<String> last,
        Day.Count today) {
    /** What its certificate is good for. */
    enum State {
        VALID("good"),
        SOON("care"),
        EXPIRED("stop"),
        WITHDRAWN("stop");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** The colour beside the word. */
        public String tone() {
            return tone;
        }

        static State of(Issued certificate, Instant now) {
            if (certificate.withdrawn()) {
                return WITHDRAWN;
            }
            if (!now.isBefore(certificate.until())) {
                return EXPIRED;
            }
            return now.isBefore(certificate.until().minus(Limits.CERTIFICATE_SOON)) ? VALID : SOON;
        }
    }

    static ClientRow of(
            Issued newest, int others, Optional<Sentence> name, Optional<Caller> caller, Instant now, LocalDate today) {
        return new ClientRow(
                name,
                newest,
                others,
                State.of(newest, now),
                Math.max(0, Duration.between(now, newest.until()).toDays()),
                caller.map(Caller::last).map(Japan::minute),
                caller.map(known -> known.on(today)).orElse(new Day.Count(0, 0)));
    }

    /** Whether such a client ever connects to the center; the others show their certificates elsewhere. */
    public boolean calls() {
        return Stream.of(SiteRole.TERMINAL, SiteRole.INSURER)
                .anyMatch(role -> role.unit().equals(newest.kind()));
    }

    public String serial() {
        return newest.serial().toString(16);
    }

    public String from() {
        return Japan.minute(newest.from());
    }

    public String until() {
        return Japan.minute(newest.until());
    }
}
