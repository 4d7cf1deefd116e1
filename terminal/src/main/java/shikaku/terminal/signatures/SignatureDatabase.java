package shikaku.terminal.signatures;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.signatures.SignatureFile;

/**
 * パターンの新しさ: how old the signatures are with which this terminal's scanner works.
 *
 * @param dated when the newest of them were made; empty when nobody can say, which counts as stale
 * @param freshFor how long they count as fresh
 */
@Realizes(clauses = Clause.C16)
public record SignatureDatabase(Optional<Instant> dated, Duration freshFor) {
    /** The file of ClamAV's makers that changes every day; the others are old and right. */
    private static final String DAILY = "daily.cvd";

    /** Clocks of different machines differ; what is dated further ahead has no date. */
    private static final Duration AHEAD = Duration.ofHours(1);

    /**
     * Of these files: the daily one counts where it is used, and otherwise the newest.
     *
     * @param used what the scanner is to use
     * @param held what it has, as published
     */
    static SignatureDatabase of(List<String> used, List<SignatureFile> held, Duration freshFor) {
        Optional<Instant> dated = held.stream()
                .filter(file -> used.contains(file.name()))
                .filter(file -> !used.contains(DAILY) || file.name().equals(DAILY))
                .map(SignatureFile::dated)
                .max(Comparator.naturalOrder());
        return new SignatureDatabase(dated, freshFor);
    }

    /** How old they are; empty when nobody can say. */
    public Optional<Duration> age(Instant now) {
        return dated.filter(date -> date.isBefore(now.plus(AHEAD))).map(date -> Duration.between(date, now));
    }

    /** Whether they are too old to rely on. */
    public boolean isStale(Instant now) {
        return age(now).filter(age -> age.compareTo(freshFor) <= 0).isEmpty();
    }
}
