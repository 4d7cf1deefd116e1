package shikaku.face;

import shikaku.message.Reason;

/** The face on the card (カードの顔写真), made ready before the patient looks up. */
public sealed interface Reference {
    record Face(Embedding embedding) implements Reference {}

    /** The card has no photo: its holder was younger than one when it was issued. */
    record NoPhoto() implements Reference {}

    /** It has one that cannot be read, or that shows no face. */
    record BadPhoto(Reason reason) implements Reference {}
}
