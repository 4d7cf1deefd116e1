package shikaku.terminal.kiosk;

import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.store.Words;

/**
 * The end of a check-in as the page says it; empty words before.
 *
 * @param outcome its word; {@code slipped} where the card was taken in the middle
 * @param toDesk whether the patient is sent to the desk; why is nobody's business who stands behind them
 * @param sibling whether a sibling may come next: {@code possible}, or {@code chosen} by now
 */
public record EndView(String outcome, boolean toDesk, String sibling) {
    private static final EndView NOTHING = new EndView("", false, "");

    static EndView of(Place.Shown shown) {
        return shown.screen() instanceof Screen.TakeCard(CheckInOutcome outcome, boolean _)
                ? of(outcome, shown.guest())
                : NOTHING;
    }

    /** Of the check-in whose card was just taken. */
    static EndView before(Place.Shown shown) {
        return shown.screen() instanceof Screen.PlaceCard(var before)
                ? before.map(outcome -> of(outcome, shown.guest())).orElse(NOTHING)
                : NOTHING;
    }

    private static EndView of(CheckInOutcome outcome, Guest guest) {
        boolean slipped = outcome.reason().filter(Reason.CARD_REMOVED::equals).isPresent();
        return new EndView(slipped ? "slipped" : Words.of(outcome), outcome.deskActs(), sibling(guest));
    }

    private static String sibling(Guest guest) {
        if (!guest.mayHaveSiblings()) {
            return "";
        }
        return guest.siblingFollows() ? "chosen" : "possible";
    }
}
