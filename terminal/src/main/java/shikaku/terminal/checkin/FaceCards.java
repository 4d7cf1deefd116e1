package shikaku.terminal.checkin;

import shikaku.message.Octets;
import shikaku.message.reader.ReaderAnswer;

/** What is remembered of cards for their face path (顔認証の試行): consecutive failures, and whether something may be asked of their holder. */
public interface FaceCards {
    /**
     * The card that lies there in this check-in.
     *
     * @param card SHA-256 of its certificate; kept under a key only
     */
    Standing of(CheckInNumber number, Octets card) throws CheckInEnded;

    /**
     * The reader said something about a face or its 照合番号B: on record, with what it changes of the count, before it counts for anything.
     *
     * @throws CheckInEnded when it cannot be written down
     */
    Standing said(CheckInNumber number, Octets card, ReaderAnswer answer) throws CheckInEnded;

    /**
     * The holder of this card was recognized, the card then proved to be the one that it said it was, and its front is that of the person in the center's
     * record: the count begins anew. A card can claim to be any other as long as it has proved nothing, and a relaying device can show the face of one and the
     * key of another until the record is compared, so nothing is forgiven before.
     *
     * @param certificate whose key it proved to hold
     */
    void proven(CheckInNumber number, Octets certificate) throws CheckInEnded;

    /**
     * The front, by which somebody was identified, and the record of this certificate's holder are of two people: on record, and a failure that is counted.
     *
     * @param certificate whose key the card proved to hold
     */
    void contradicted(CheckInNumber number, Identification how, Octets certificate) throws CheckInEnded;

    /**
     * How a card stands.
     *
     * @param open whether its face is still compared: not after ten failures in a row
     * @param tasks whether its holder may be asked to turn the head or blink; the desk can switch that off for good
     */
    record Standing(boolean open, boolean tasks) {}
}
