package shikaku.terminal.store;

import shikaku.terminal.checkin.CheckInOutcome;

/** The word under which an outcome is stored and shown to programs. */
public final class Words {
    /** The word of {@link CheckInOutcome.Answered}. */
    public static final String ANSWERED = "answered";

    /** The word of {@link CheckInOutcome.Unavailable}. */
    public static final String UNAVAILABLE = "unavailable";

    private Words() {}

    public static String of(CheckInOutcome outcome) {
        return switch (outcome) {
            case CheckInOutcome.Answered _ -> ANSWERED;
            case CheckInOutcome.NotIdentified _ -> "not-identified";
            case CheckInOutcome.Refused _ -> "refused";
            case CheckInOutcome.Unavailable _ -> UNAVAILABLE;
            case CheckInOutcome.Abandoned _ -> "abandoned";
        };
    }
}
