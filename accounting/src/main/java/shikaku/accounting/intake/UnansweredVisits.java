package shikaku.accounting.intake;

import java.time.LocalDate;
import java.util.List;

/** 回答のない受診: visits of which the terminal tells that they were and that no answer has come; an answer that comes takes a visit's place. */
@FunctionalInterface
public interface UnansweredVisits {
    /** The terminal names all that it has; what it names no more was answered, or staff there have settled it, which does not say whose it was. */
    void told(Told told);

    /**
     * What the terminal names.
     *
     * @param store whose count the numbers are
     */
    record Told(StoreName store, List<Visit> visits) {
        public Told {
            visits = List.copyOf(visits);
        }
    }

    /**
     * One of them.
     *
     * @param number the terminal's (受付番号), which says nothing about anybody
     */
    record Visit(long number, LocalDate day) {}
}
