package shikaku.town.day;

import java.time.LocalTime;

/**
 * Something that happens to the town and not to one patient.
 *
 * @param time when
 * @param happening what
 */
public record DayEvent(LocalTime time, Happening happening) implements DayEntry {
    /** What can happen. */
    public enum Happening {
        /** The insurers register what stands under {@code NOON} in the town's coverages (C-11). */
        NOON_LOAD("noon-load");

        private final String word;

        Happening(String word) {
            this.word = word;
        }

        /** How the file writes it. */
        public String word() {
            return word;
        }
    }
}
