package shikaku.terminal.kiosk;

import java.util.List;
import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.message.Reason;
import shikaku.terminal.sign.Sign;

/**
 * A screen as the page needs it: empty text and 0 where the screen has nothing of the kind.
 *
 * @param camera address of the camera of drawn people; empty for the machine's own
 */
public record KioskView(Place.Shown shown, String camera, Waits waits) {
    /**
     * How long the page waits.
     *
     * @param rest milliseconds before a screen that has appeared takes a touch
     * @param help seconds until help is offered
     * @param here seconds without a touch until it is asked whether somebody is there
     */
    public record Waits(long rest, long help, long here) {}

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
        return Told.of(shown.screen());
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

    /** How it went. */
    public EndView end() {
        return EndView.of(shown);
    }

    /** In the order in which they are offered. */
    public List<AnsweredBy> mayAnswer() {
        return shown.guest().mayAnswer();
    }

    /** Which kind of information is asked about. */
    public String kind() {
        return saidOfLimit().isEmpty() ? "limit" : "disease";
    }

    /** What was said of the first kind, as the page hands it in with the second. */
    public String saidOfLimit() {
        return shown.screen() instanceof Screen.ConsentQuestions(var limit)
                ? limit.map(yes -> (yes ? KioskPages.Yes.YES : KioskPages.Yes.NO).name())
                        .orElse("")
                : "";
    }

    /** How it went for whoever just took their card. */
    public EndView before() {
        return EndView.before(shown);
    }

    /** Whether the card was forgotten. */
    public boolean forgotten() {
        return shown.screen() instanceof Screen.TakeCard(var _, boolean forgotten) && forgotten;
    }

    /** Whether they have called staff. */
    public boolean called() {
        return shown.called();
    }

    /** Whether staff are called from there by a button of its own; where ways are chosen it is one of them. */
    public boolean mayCall() {
        return !(shown.screen() instanceof Screen.Ways);
    }

    /** Before the card: whether a guardian brings the next child. */
    public boolean nextChild() {
        return shown.screen() instanceof Screen.PlaceCard && shown.guest().nextChild();
    }

    /** Whether somebody is, or was, there who may have walked away; of a screen that waits for nobody it is not asked. */
    public boolean asksWhetherHere() {
        return switch (shown.screen()) {
            case Screen.Choose _, Screen.AtDoor _, Screen.Who _, Screen.ConsentQuestions _ -> !shown.called();
            case Screen.PlaceCard(var before) ->
                before.isEmpty() && !shown.guest().equals(Guest.NOBODY);
            case Screen.WaitForStaff _, Screen.Working _, Screen.TakeCard _, Screen.OutOfService _ -> false;
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
