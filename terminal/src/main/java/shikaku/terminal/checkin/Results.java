package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.message.reader.ReaderAnswer.ToPin;

/**
 * What the terminal keeps until the close of the day: each check-in with its outcome and, where there is one, the answer that desk and
 * accounting read (⑧). Every one of these writes is durable together with its evidence, or did not happen.
 */
public interface Results {
    /**
     * The same, on record as what that member of staff did.
     *
     * @param account with which they signed in
     */
    default Results by(String account) {
        return this;
    }

    /**
     * A check-in has begun.
     *
     * @param by how the holder is identified; empty while they have not chosen yet
     * @throws CheckInEnded when it cannot be written down
     */
    CheckInNumber begin(Optional<IdentityMethod> by) throws CheckInEnded;

    /**
     * A check-in by document has begun: what was typed is kept, sealed, before the center is asked, so that it can be asked again.
     *
     * @throws CheckInEnded when it cannot be written down
     */
    CheckInNumber begin(Typed typed) throws CheckInEnded;

    /**
     * The card said something about a PIN that was typed: on record before it counts, so that nobody uses up another's tries unseen.
     *
     * @throws CheckInEnded when it cannot be written down
     */
    void pinSaid(CheckInNumber number, ToPin said) throws CheckInEnded;

    /** ⑧: holds the answer for the desk and for accounting's next call. */
    void hold(CheckInNumber number, Answer answer, Identification identification, Consents consents)
            throws CheckInEnded;

    /** The check-in ended without an answer. Never fails: what cannot be written is settled at the next start. */
    void ended(CheckInNumber number, CheckInOutcome outcome);

    /** The card of this check-in lies there long after all is over: staff know since when. Never fails, as above. */
    void cardForgotten(CheckInNumber number);

    /** The reader of this check-in ended (C-17); without a number it ended before anybody came. */
    void readerEnded(Optional<CheckInNumber> number, ReaderEnd end);
}
