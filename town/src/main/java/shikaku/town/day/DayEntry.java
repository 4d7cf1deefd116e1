package shikaku.town.day;

import java.time.LocalTime;

/** One line of the scripted day. */
public sealed interface DayEntry permits Visit, DayEvent {
    /** When it happens; entries stand in the order of time. */
    LocalTime time();
}
