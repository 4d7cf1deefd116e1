package shikaku.accounting.intake;

import java.time.LocalDate;
import java.util.List;

/** 回答のない受診: visits of which the terminal tells that they were and that no answer has come; an answer that comes takes a visit's place. */
@FunctionalInterface
public interface UnansweredVisits {
    /** Returns once it is kept: what the terminal is then told to have been heard it does not repeat. */
    void told(Told told);

    /**
     * What the terminal names.
     *
     * @param store whose count the numbers are
     * @param open all that it has, the oldest first, or as many as it names at a time
     * @param settled those that staff at the desk have settled while no answer had come, which does not say whose they were
     */
    record Told(StoreName store, List<Visit> open, List<Visit> settled) {
        public Told {
            open = List.copyOf(open);
            settled = List.copyOf(settled);
        }
    }

    /**
     * One of them.
     *
     * @param number the terminal's (受付番号), which says nothing about anybody
     */
    record Visit(long number, LocalDate day) {
        /** As it stands in the terminal's headers. */
        @Override
        public String toString() {
            return number + "=" + day;
        }
    }
}
