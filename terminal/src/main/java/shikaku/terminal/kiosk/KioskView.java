package shikaku.terminal.kiosk;

import java.util.Optional;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.terminal.store.Words;

/** A screen as the page needs it: empty text and 0 where the screen has nothing of the kind. */
public record KioskView(long step, Screen screen) {
    static KioskView of(Kiosk.Shown shown) {
        return new KioskView(shown.step(), shown.screen());
    }

    /** Of the screen, in the page's {@code data-screen}. */
    public String name() {
        return switch (screen) {
            case Screen.PlaceCard _ -> "place-card";
            case Screen.Choose _ -> "choose";
            case Screen.PinPad _ -> "pin";
            case Screen.WaitForStaff _ -> "wait-for-staff";
            case Screen.Who _ -> "who";
            case Screen.ConsentQuestions _ -> "consents";
            case Screen.Working _ -> "working";
            case Screen.TakeCard _ -> "take-card";
            case Screen.OutOfService _ -> "out-of-service";
        };
    }

    /** {@code usable}, {@code blocked} or {@code disabled}, where the question is how. */
    public String pin() {
        return screen instanceof Screen.Choose(PinState pin) ? state(pin) : pad().isPresent() ? "usable" : "";
    }

    /** Tries left, where it is about a PIN. */
    public int tries() {
        return screen instanceof Screen.Choose(PinState.Usable(int triesLeft))
                ? triesLeft
                : pad().map(Screen.PinPad::triesLeft).orElse(0);
    }

    /** Of the reader's door. */
    public int port() {
        return pad().map(Screen.PinPad::port).orElse(0);
    }

    /** Of the reader's door. */
    public String token() {
        return pad().map(Screen.PinPad::token).orElse("");
    }

    /** The number under which the desk knows who waits. */
    public String number() {
        return screen instanceof Screen.WaitForStaff(var number)
                ? number.map(Object::toString).orElse("")
                : "";
    }

    /** The outcome's word, at the end. */
    public String outcome() {
        return screen instanceof Screen.TakeCard(var outcome) ? Words.of(outcome) : "";
    }

    /** At the end, whether the patient is sent to the desk; why is nobody's business who stands behind them. */
    public boolean toDesk() {
        return screen instanceof Screen.TakeCard(var outcome) && outcome.deskActs();
    }

    /** Why the pad stands there again. */
    public Optional<Reason> reason() {
        return pad().filter(Screen.PinPad::wrong).map(_ -> Reason.PIN_WRONG);
    }

    private Optional<Screen.PinPad> pad() {
        return screen instanceof Screen.PinPad pad ? Optional.of(pad) : Optional.empty();
    }

    private static String state(PinState pin) {
        return switch (pin) {
            case PinState.Usable _ -> "usable";
            case PinState.Blocked _ -> "blocked";
            case PinState.Disabled _ -> "disabled";
        };
    }

    @Override
    public String toString() {
        return "KioskView[" + step + " " + name() + "]";
    }
}
