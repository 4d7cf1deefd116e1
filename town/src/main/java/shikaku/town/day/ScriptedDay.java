package shikaku.town.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The scripted day.
 *
 * @param entries what happens, in the order of time
 */
public record ScriptedDay(List<DayEntry> entries) {
    public ScriptedDay {
        entries = List.copyOf(entries);
        List<DayEntry> inOrder =
                entries.stream().sorted(Comparator.comparing(DayEntry::time)).toList();
        if (!entries.equals(inOrder)) {
            throw new IllegalArgumentException("the entries of a day stand in the order of time");
        }
    }

    /** The check-ins while the center is stopped, in a day that is played with an outage. */
    public List<Visit> inOutage() {
        List<Visit> found = new ArrayList<>();
        boolean stopped = false;
        for (DayEntry entry : entries) {
            switch (entry) {
                case DayEvent event -> stopped = event.stopsTheCenter().orElse(stopped);
                case Visit visit -> found.addAll(stopped ? List.of(visit) : List.of());
            }
        }
        return List.copyOf(found);
    }

    /** The check-ins alone. */
    public List<Visit> visits() {
        return entries.stream()
                .filter(Visit.class::isInstance)
                .map(Visit.class::cast)
                .toList();
    }
}
