package shikaku.terminal.kiosk;

import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.store.Words;

/**
 * The end of a check-in as the page says it; empty words before.
 *
 * @param outcome its word
 * @param toDesk whether the patient is sent to the desk; why is nobody's business who stands behind them
 * @param sibling whether a sibling may come next: {@code possible}, or {@code chosen} by now
 */
public record EndView(String outcome, boolean toDesk, String sibling) {
    static EndView of(Place.Shown shown) {
        return shown.screen() instanceof Screen.TakeCard(CheckInOutcome outcome)
                ? new EndView(Words.of(outcome), outcome.deskActs(), sibling(shown.guest()))
                : new EndView("", false, "");
    }

    private static String sibling(Guest guest) {
        if (!guest.mayHaveSiblings()) {
            return "";
        }
        return guest.siblingFollows() ? "chosen" : "possible";
    }
}
