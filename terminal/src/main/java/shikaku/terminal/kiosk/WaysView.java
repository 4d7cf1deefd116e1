package shikaku.terminal.kiosk;

import java.util.Optional;
import shikaku.message.reader.PinState;
import shikaku.terminal.checkin.Offer;

/**
 * The ways of identification as a screen offers them; a member of staff always stands among them.
 *
 * @param pin {@code usable}, {@code blocked} or {@code disabled}; empty where nothing is to be chosen
 * @param tries left, where it is about a PIN or a number on the card
 */
public record WaysView(boolean face, String pin, int tries) {
    static WaysView of(Screen screen) {
        Optional<Offer> offer = screen instanceof Screen.Ways ways ? Optional.of(ways.offer()) : Optional.empty();
        return new WaysView(
                offer.filter(Offer::face).isPresent(),
                offer.map(Offer::pin).map(WaysView::state).orElse(""),
                tries(screen));
    }

    private static int tries(Screen screen) {
        return switch (screen) {
            case Screen.PinPad pad -> pad.triesLeft();
            case Screen.FrontNumber front -> front.triesLeft().orElse(0);
            case Screen.Choose(Offer offer) -> offer.pin() instanceof PinState.Usable(int left) ? left : 0;
            case Screen.PlaceCard _,
                    Screen.Camera _,
                    Screen.WaitForStaff _,
                    Screen.Who _,
                    Screen.ConsentQuestions _,
                    Screen.Working _,
                    Screen.TakeCard _,
                    Screen.OutOfService _ -> 0;
        };
    }

    private static String state(PinState pin) {
        return switch (pin) {
            case PinState.Usable _ -> "usable";
            case PinState.Blocked _ -> "blocked";
            case PinState.Disabled _ -> "disabled";
        };
    }
}
