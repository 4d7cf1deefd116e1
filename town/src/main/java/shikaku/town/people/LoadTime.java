package shikaku.town.people;

/** When an insurer registers a coverage with the center. */
public enum LoadTime {
    /** Before the clinics open. */
    MORNING,
    /** At noon: whoever changes insurer today (C-11). A record that came in the morning is replaced by one with the same id. */
    NOON
}
