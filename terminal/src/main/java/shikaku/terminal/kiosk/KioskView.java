package shikaku.terminal.kiosk;

import java.util.Optional;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.terminal.store.Words;

/**
 * A screen as the page needs it.
 *
 * @param name of the screen, in the page's {@code data-screen}
 * @param pin {@code usable}, {@code blocked} or {@code disabled}, where the question is how
 * @param tries left, 0 where it is not about a PIN
 * @param port of the reader's door, 0 where it is not about a PIN
 * @param token of the reader's door
 * @param outcome the outcome's word, at the end
 * @param reason why the pad stands there again; at the end, why it ended so
 */
public record KioskView(
        long step,
        String name,
        String pin,
        int tries,
        int port,
        String token,
        String outcome,
        Optional<Reason> reason) {

    static KioskView of(Kiosk.Shown shown) {
        long step = shown.step();
        return switch (shown.screen()) {
            case Screen.PlaceCard _ -> plain(step, "place-card");
            case Screen.Choose(PinState pin) ->
                new KioskView(step, "choose", state(pin), tries(pin), 0, "", "", Optional.empty());
            case Screen.PinPad(int port, String token, int tries, boolean wrong) ->
                new KioskView(
                        step,
                        "pin",
                        "usable",
                        tries,
                        port,
                        token,
                        "",
                        wrong ? Optional.of(Reason.PIN_WRONG) : Optional.empty());
            case Screen.WaitForStaff _ -> plain(step, "wait-for-staff");
            case Screen.Who _ -> plain(step, "who");
            case Screen.ConsentQuestions _ -> plain(step, "consents");
            case Screen.Working _ -> plain(step, "working");
            case Screen.TakeCard(var outcome) ->
                new KioskView(step, "take-card", "", 0, 0, "", Words.of(outcome), outcome.reason());
            case Screen.OutOfService _ -> plain(step, "out-of-service");
        };
    }

    private static KioskView plain(long step, String name) {
        return new KioskView(step, name, "", 0, 0, "", "", Optional.empty());
    }

    private static String state(PinState pin) {
        return switch (pin) {
            case PinState.Usable _ -> "usable";
            case PinState.Blocked _ -> "blocked";
            case PinState.Disabled _ -> "disabled";
        };
    }

    private static int tries(PinState pin) {
        return pin instanceof PinState.Usable(int triesLeft) ? triesLeft : 0;
    }

    @Override
    public String toString() {
        return "KioskView[" + step + " " + name + "]";
    }
}
