package shikaku.terminal.kiosk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Reason;
import shikaku.terminal.checkin.Offer;
import shikaku.terminal.checkin.Setback;
import shikaku.terminal.sign.Sign;
import shikaku.terminal.store.Words;

/**
 * A screen as the page needs it: empty text and 0 where the screen has nothing of the kind.
 *
 * @param camera address of the camera of drawn people; empty for the machine's own
 * @param helpAfter seconds until help is offered
 * @param hereAfter seconds without a touch until it is asked whether somebody is there
 */
public record KioskView(Place.Shown shown, String camera, long helpAfter, long hereAfter) {
    /** Why the pad stands there again, and why a touch was not taken; a {@link Setback} has its own. */
    private static final Set<Reason> OF_SCREENS =
            EnumSet.of(Reason.PIN_WRONG, Reason.FRONT_NUMBER_WRONG, Reason.SESSION_OUT_OF_ORDER);

    /** Every reason that is told to somebody at the kiosk; the others are for staff, who stand beside them with what to do. */
    public static Set<Reason> told() {
        Set<Reason> told = EnumSet.copyOf(OF_SCREENS);
        for (Setback setback : Setback.values()) {
            told.add(setback.reason());
        }
        return told;
    }

    public long step() {
        return shown.step();
    }

    /** The one that stands on the screen. */
    public Language language() {
        return shown.guest().language();
    }

    /** All that may be touched, in the order in which they stand there. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** Whether tones are on. */
    public boolean sound() {
        return shown.guest().sound();
    }

    /** Under which colour and animal the desk knows them. */
    public Optional<Sign> sign() {
        return shown.guest().sign();
    }

    /** Of the screen, in the page's {@code data-screen}. */
    public String name() {
        return switch (shown.screen()) {
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

    /** What may be chosen there. */
    public WaysView ways() {
        return WaysView.of(shown.screen());
    }

    /** Why the pad or the choice stands there again. */
    public Optional<Reason> why() {
        return switch (shown.screen()) {
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
        return shown.screen() instanceof Screen.WaitForStaff wait
                ? wait.number().map(Object::toString).orElse("")
                : "";
    }

    /** The outcome's word, at the end. */
    public String outcome() {
        return shown.screen() instanceof Screen.TakeCard(var outcome) ? Words.of(outcome) : "";
    }

    /** At the end, whether the patient is sent to the desk; why is nobody's business who stands behind them. */
    public boolean toDesk() {
        return shown.screen() instanceof Screen.TakeCard(var outcome) && outcome.deskActs();
    }

    /** At the end, whether a sibling may come next: {@code possible}, or {@code chosen} by now. */
    public String sibling() {
        boolean end = shown.screen() instanceof Screen.TakeCard && shown.guest().mayHaveSiblings();
        return !end ? "" : shown.guest().siblingFollows() ? "chosen" : "possible";
    }

    /** Before the card: whether a guardian brings the next child. */
    public boolean nextChild() {
        return shown.screen() instanceof Screen.PlaceCard && shown.guest().mayHaveSiblings();
    }

    /** Whether somebody is, or was, there who may have walked away; of a screen that waits for nobody it is not asked. */
    public boolean asksWhetherHere() {
        return switch (shown.screen()) {
            case Screen.Ways _, Screen.Who _, Screen.ConsentQuestions _ -> true;
            case Screen.PlaceCard _ -> !shown.guest().equals(Guest.NOBODY);
            case Screen.Working _, Screen.TakeCard _, Screen.OutOfService _ -> false;
        };
    }

    private Optional<Screen.Door> door() {
        return shown.screen() instanceof Screen.AtDoor hands ? Optional.of(hands.door()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "KioskView[" + step() + " " + name() + "]";
    }
}
