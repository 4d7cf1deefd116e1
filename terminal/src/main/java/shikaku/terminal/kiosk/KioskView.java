package shikaku.terminal.kiosk;

import java.util.Optional;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.reader.PinState;
import shikaku.terminal.checkin.Offer;
import shikaku.terminal.checkin.Setback;
import shikaku.terminal.store.Words;

/**
 * A screen as the page needs it: empty text and 0 where the screen has nothing of the kind.
 *
 * @param camera address of the camera of drawn people; empty for the machine's own
 * @param helpAfter seconds until help is offered
 */
public record KioskView(long step, Screen screen, String camera, long helpAfter) {

    /** Of the screen, in the page's {@code data-screen}. */
    public String name() {
        return switch (screen) {
            case Screen.PlaceCard _ -> "place-card";
            case Screen.Choose _ -> "choose";
            case Screen.PinPad _ -> "pin";
            case Screen.FrontNumber _ -> "number";
            case Screen.Camera _ -> "camera";
            case Screen.WaitForStaff _ -> "wait-for-staff";
            case Screen.Who _ -> "who";
            case Screen.ConsentQuestions _ -> "consents";
            case Screen.Working _ -> "working";
            case Screen.TakeCard _ -> "take-card";
            case Screen.OutOfService _ -> "out-of-service";
        };
    }

    /** {@code usable}, {@code blocked} or {@code disabled}, where a way may be chosen. */
    public String pin() {
        return offer().map(Offer::pin).map(KioskView::state).orElse("");
    }

    /** Whether the face may be chosen. */
    public boolean face() {
        return offer().filter(Offer::face).isPresent();
    }

    /** Why the face came to nothing, for the person; where they choose. */
    public Optional<Sentence> setback() {
        return screen instanceof Screen.Choose(Offer offer) ? offer.setback().map(Setback::sentence) : Optional.empty();
    }

    /** Tries left, where it is about a PIN or a number on the card. */
    public int tries() {
        if (screen instanceof Screen.PinPad pad) {
            return pad.triesLeft();
        }
        if (screen instanceof Screen.FrontNumber front) {
            return front.triesLeft().orElse(0);
        }
        return screen instanceof Screen.Choose(Offer offer) && offer.pin() instanceof PinState.Usable(int left)
                ? left
                : 0;
    }

    /** Of the reader's door. */
    public int port() {
        return door().map(Screen.Door::port).orElse(0);
    }

    /** Of the reader's door. */
    public String token() {
        return door().map(Screen.Door::token).orElse("");
    }

    /** The number under which the desk knows who waits. */
    public String number() {
        return screen instanceof Screen.WaitForStaff wait
                ? wait.number().map(Object::toString).orElse("")
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
        boolean numberWrong =
                screen instanceof Screen.FrontNumber front && front.triesLeft().isPresent();
        boolean pinWrong = screen instanceof Screen.PinPad pad && pad.wrong();
        return numberWrong
                ? Optional.of(Reason.FRONT_NUMBER_WRONG)
                : pinWrong ? Optional.of(Reason.PIN_WRONG) : Optional.empty();
    }

    private Optional<Offer> offer() {
        return screen instanceof Screen.Ways ways ? Optional.of(ways.offer()) : Optional.empty();
    }

    private Optional<Screen.Door> door() {
        return screen instanceof Screen.AtDoor hands ? Optional.of(hands.door()) : Optional.empty();
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
