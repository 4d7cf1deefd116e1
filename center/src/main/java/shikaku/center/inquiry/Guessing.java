package shikaku.center.inquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shikaku.center.Limits;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 番号当ての歯止め: 記号・番号 are few and birthdays fewer, so whoever asks about numbers that fit nobody is slowed down and then refused until there is something left to
 * miss again ({@link Limits#MISSES_OF_ONE}, by institution and by number). A number counts for each institution apart, so that nobody can shut another clinic's patient
 * out, and it is one number whether it is typed, stands on a list or is to be given a 照会番号, of which whoever registers it
 * learns without any birthday whether it is somebody's; what an institution may miss on its lists ({@link Limits#MISSES_ON_LISTS}) is counted apart from
 * what is typed at its desk, so that a bad list closes no desk. What is counted lies in this instance's memory: of several instances each has its own (our profile). For many threads.
 */
@Realizes(clauses = Clause.C8)
public final class Guessing {
    private static final int STOPPED = 100;

    private final InstantSource clock;
    private final Allowance<InstitutionCode> ofInstitution;
    private final Allowance<InstitutionCode> ofLists;
    private final Allowance<Asked> ofNumber;
    private final Map<InstitutionCode, Instant> stopped = new LinkedHashMap<>();

    /** @param clock the real one */
    public Guessing(InstantSource clock) {
        this(clock, Limits.MISSES_OF_ONE, Limits.MISSES_ON_LISTS, Limits.MISSES_OF_A_NUMBER);
    }

    private Guessing(InstantSource clock, int ofOne, int onLists, int ofANumber) {
        this.clock = clock;
        this.ofInstitution = new Allowance<>(clock, ofOne, Limits.MISS_OF_ONE_REGAINED, Limits.MISSES_REMEMBERED);
        this.ofLists = new Allowance<>(clock, onLists, Limits.MISS_OF_ONE_REGAINED, Limits.MISSES_REMEMBERED);
        this.ofNumber = new Allowance<>(clock, ofANumber, Limits.MISS_OF_A_NUMBER_REGAINED, Limits.MISSES_REMEMBERED);
    }

    /** Where the people are invented there is nothing to guess. */
    public static Guessing ofInvented(InstantSource clock) {
        return new Guessing(clock, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Without 記号 and 枝番, which are few and would be tried out as well. */
    private record Asked(InstitutionCode institution, InsurerNumber insurer, InsuredNumber number) {
        static Asked of(InstitutionCode institution, InsuredCardKey key) {
            return new Asked(institution, key.insurer(), key.number());
        }
    }

    /**
     * Counts an inquiry, or the registration of a 照会番号, as one that misses until {@link #found} says otherwise, or a thousand at the same moment were none; false when it may
     * not be made.
     */
    public synchronized boolean begin(InstitutionCode institution, InsuredCardKey key) {
        return begin(ofInstitution, institution, key);
    }

    /** It found somebody, or nobody was told what was not. */
    public synchronized void found(InstitutionCode institution, InsuredCardKey key) {
        giveBack(ofInstitution, institution, key);
    }

    /** {@link #begin} of one person on a list (一括照会, 照会番号一括登録), which is asked about one after the other: what is no miss is {@link #foundOnList given back} before the next. */
    public synchronized boolean beginOnList(InstitutionCode institution, InsuredCardKey key) {
        return begin(ofLists, institution, key);
    }

    /** Somebody was found, or nobody was told what was not: the same people will be asked about again. */
    public synchronized void foundOnList(InstitutionCode institution, InsuredCardKey key) {
        giveBack(ofLists, institution, key);
    }

    private boolean begin(Allowance<InstitutionCode> of, InstitutionCode institution, InsuredCardKey key) {
        Asked asked = Asked.of(institution, key);
        if (!of.isLeft(institution) || !ofNumber.isLeft(asked)) {
            stopped(institution);
            return false;
        }
        of.take(institution);
        ofNumber.take(asked);
        return true;
    }

    private void giveBack(Allowance<InstitutionCode> of, InstitutionCode institution, InsuredCardKey key) {
        of.giveBack(institution);
        ofNumber.giveBack(Asked.of(institution, key));
    }

    /** Which institutions were refused, and when last, the newest first: an operator asks them why. */
    public synchronized List<Map.Entry<InstitutionCode, Instant>> stopped() {
        return stopped.entrySet().stream()
                .map(one -> Map.entry(one.getKey(), one.getValue()))
                .toList()
                .reversed();
    }

    private void stopped(InstitutionCode institution) {
        stopped.remove(institution);
        stopped.put(institution, clock.instant());
        if (stopped.size() > STOPPED) {
            stopped.remove(stopped.keySet().iterator().next());
        }
    }
}
