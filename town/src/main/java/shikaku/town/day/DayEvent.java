package shikaku.town.day;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Something that happens to the town and not to one patient.
 *
 * @param time when
 * @param happening what
 */
public record DayEvent(LocalTime time, Happening happening) implements DayEntry {
    /** Whether the center is stopped from here on; empty where this changes nothing about it. */
    Optional<Boolean> stopsTheCenter() {
        return switch (happening) {
            case NOON_LOAD -> Optional.empty();
            case OUTAGE_BEGINS -> Optional.of(true);
            case OUTAGE_ENDS -> Optional.of(false);
        };
    }

    /** What can happen. */
    public enum Happening {
        /** The insurers register what stands under {@code NOON} in the town's coverages (C-11). */
        NOON_LOAD("noon-load"),
        /** From here on the center is stopped, in a day that is played with an outage; otherwise nothing happens. */
        OUTAGE_BEGINS("outage-begins"),
        /** The center is started again. */
        OUTAGE_ENDS("outage-ends");

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
