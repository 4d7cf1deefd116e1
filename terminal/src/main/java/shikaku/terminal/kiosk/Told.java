package shikaku.terminal.kiosk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Reason;
import shikaku.terminal.checkin.Offer;
import shikaku.terminal.checkin.Setback;

/** 画面で伝えるわけ: which reasons somebody at the kiosk is told, in plain words of their language. */
final class Told {
    /** Why the pad stands there again, and why a touch was not taken; a {@link Setback} has its own. */
    private static final Set<Reason> OF_SCREENS =
            EnumSet.of(Reason.PIN_WRONG, Reason.FRONT_NUMBER_WRONG, Reason.SESSION_OUT_OF_ORDER);

    /** Every reason that is told to somebody at the kiosk; the others are for staff, who stand beside them with what to do. */
    static Set<Reason> all() {
        Set<Reason> told = EnumSet.copyOf(OF_SCREENS);
        for (Setback setback : Setback.values()) {
            told.add(setback.reason());
        }
        return told;
    }

    private Told() {}

    /** Why the pad or the choice stands there again. */
    static Optional<Reason> of(Screen screen) {
        return switch (screen) {
            case Screen.Choose(Offer offer) -> offer.setback().map(Setback::reason);
            case Screen.FrontNumber front -> front.triesLeft().map(_ -> Reason.FRONT_NUMBER_WRONG);
            case Screen.PinPad pad -> Optional.of(Reason.PIN_WRONG).filter(_ -> pad.wrong());
            case Screen.PlaceCard _,
                    Screen.Camera _,
                    Screen.WaitForStaff _,
                    Screen.Who _,
                    Screen.ConsentQuestions _,
                    Screen.Working _,
                    Screen.TakeCard _,
                    Screen.OutOfService _ -> Optional.empty();
        };
    }
}
