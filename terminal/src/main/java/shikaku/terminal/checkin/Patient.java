package shikaku.terminal.checkin;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.message.reader.ReaderAnswer.ToNumber;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.terminal.checkin.CardReader.Entry;

/**
 * The person at the kiosk (患者・保護者): one question a time. Every wait ends by an answer, by giving up ({@code ABANDONED}), by taking the
 * card ({@code CARD_REMOVED}) or by walking away ({@code WAITED_TOO_LONG}).
 */
public interface Patient {
    /** The card was placed; from here on they have a running number. */
    void welcome(CheckInNumber number);

    /** The one with this number took their card, or their reader is no more: whatever they are being asked ends for this reason. */
    void leave(CheckInNumber number, Reason why);

    /** Face, PIN or staff? */
    Way choose(Offer offer) throws CheckInEnded;

    /** Shows the pad, whose digits go straight to the reader; with one try left it says so first. */
    Turn<ToPin> typePin(Entry<ToPin> entry, int triesLeft) throws CheckInEnded;

    /**
     * The 照合番号B on the card's front: from a camera that sees it, or typed, straight to the reader.
     *
     * @param triesLeft where one was just refused
     */
    Turn<ToNumber> showFront(Entry<ToNumber> entry, Optional<Integer> triesLeft) throws CheckInEnded;

    /** They look into the camera, whose frames go straight to the reader. */
    Turn<EndOfComparing> look(Entry<EndOfComparing> entry) throws CheckInEnded;

    /** They wait for a member of staff, who decides at the desk. */
    Turn<Boolean> awaitComparison(CompletableFuture<Boolean> atTheDesk) throws CheckInEnded;

    /** Who answers the questions: 本人, 保護者 or 職員. */
    AnsweredBy whoAnswers() throws CheckInEnded;

    /** Which of the optional items may be shown; nothing is pre-selected. */
    Consents consents() throws CheckInEnded;

    /** Says how it went, without anything personal, and asks to take the card. */
    void takeYourCard(CheckInOutcome outcome);

    /** The card still lies there long after, or nobody knows whether it does: says so more loudly. */
    void forgotYourCard();

    /** The way somebody chooses to be identified. */
    enum Way {
        /** 顔: choosing it is the consent to being filmed and compared, which is said beside it. */
        FACE,
        /** 暗証番号 */
        PIN,
        /** 係の人を呼ぶ（目視） */
        STAFF,
        /** やめる */
        NEITHER
    }
}
