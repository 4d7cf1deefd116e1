package shikaku.terminal.kiosk;

import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.terminal.checkin.Patient.Way;

/** What somebody touched. */
public sealed interface Reply {
    /** A way of identification. */
    record Chose(Way way) implements Reply {}

    /** Who answers. */
    record Said(AnsweredBy who) implements Reply {}

    /** What may be shown. */
    record Consented(Consents consents) implements Reply {}

    /** やめる. */
    record Quit() implements Reply {}

    /** Whether it is an answer to what stands there. */
    default boolean answers(Screen screen) {
        return switch (screen) {
            case Screen.Choose _ -> this instanceof Chose;
            case Screen.PinPad _, Screen.FrontNumber _, Screen.Camera _, Screen.WaitForStaff _ ->
                this instanceof Chose || this instanceof Quit;
            case Screen.Who _ -> this instanceof Said || this instanceof Quit;
            case Screen.ConsentQuestions _ -> this instanceof Consented || this instanceof Quit;
            case Screen.PlaceCard _, Screen.Working _, Screen.TakeCard _, Screen.OutOfService _ -> false;
        };
    }
}
