package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;

/** Why the face did not lead on (顔認証で進めなかったわけ): said in one plain sentence that blames nobody; PIN and 目視 stand beside it. */
public enum Setback {
    NOT_RECOGNIZED(
            Reason.FACE_NOT_RECOGNIZED,
            Again.POSSIBLE,
            new Sentence(
                    "カードの写真の方と確かめられませんでした。もう一度ためすか、ほかの方法を選んでください。",
                    "We could not confirm it. Try again or choose another way.")),
    UNSURE(
            Reason.FACE_UNSURE,
            Again.POSSIBLE,
            new Sentence(
                    "カメラではうまく確かめられませんでした。ほかの方法でも受け付けられます。",
                    "The camera could not decide. Another way is just as good.")),
    ANOTHER_CAME(
            Reason.FACE_TASK_BY_ANOTHER,
            Again.POSSIBLE,
            new Sentence(
                    "途中でほかの方が写ったようです。お一人でもう一度ためすか、ほかの方法を選んでください。",
                    "Somebody else seems to have come into the picture. Try again alone or choose another way.")),
    NO_CAMERA(
            Reason.FACE_NO_FRAMES,
            Again.POSSIBLE,
            new Sentence(
                    "カメラの画像が届きませんでした。ほかの方法を選んでください。", "No picture came from the camera. Please choose another way.")),
    NO_PHOTO(
            Reason.FACE_NO_PHOTO,
            Again.NOT_TODAY,
            new Sentence("このカードには顔写真がありません。ほかの方法で確認します。", "This card has no photo. Please choose another way.")),
    FRONT_REFUSED(
            Reason.FRONT_NOT_SIGNED,
            Again.NOT_TODAY,
            new Sentence(
                    "カードの写真を使えませんでした。ほかの方法を選んでください。",
                    "The photo on the card could not be used. Please choose another way.")),
    NUMBER_REFUSED(
            Reason.FRONT_NUMBER_BLOCKED,
            Again.NOT_TODAY,
            new Sentence(
                    "カードの照合番号を確かめられませんでした。ほかの方法を選んでください。",
                    "The number on the card could not be confirmed. Please choose another way.")),
    CLOSED(
            Reason.FACE_CLOSED,
            Again.NOT_TODAY,
            new Sentence(
                    "このカードでは、いま顔での確認をしていません。ほかの方法を選んでください。",
                    "Face is not used for this card now. Please choose another way.")),
    UNAVAILABLE(
            Reason.FACE_MODELS_MISSING,
            Again.NOT_TODAY,
            new Sentence("いまは顔での確認を使えません。ほかの方法を選んでください。", "Face cannot be used now. Please choose another way."));

    private final Reason reason;
    private final Again again;
    private final Sentence sentence;

    Setback(Reason reason, Again again, Sentence sentence) {
        this.reason = reason;
        this.again = again;
        this.sentence = sentence;
    }

    /** Whether another try may go better. */
    private enum Again {
        POSSIBLE,
        NOT_TODAY
    }

    /** For evidence and desk. */
    public Reason reason() {
        return reason;
    }

    public boolean againPossible() {
        return again == Again.POSSIBLE;
    }

    /** For the person at the kiosk. */
    public Sentence sentence() {
        return sentence;
    }

    /** Of the end of a comparison; empty for the same face, and where somebody stopped it. */
    public static Optional<Setback> of(EndOfComparing end) {
        return switch (end) {
            case ReaderAnswer.Matched _, ReaderAnswer.ComparingStopped _ -> Optional.empty();
            case ReaderAnswer.NotMatched _ -> Optional.of(NOT_RECOGNIZED);
            case ReaderAnswer.Unsure _ -> Optional.of(UNSURE);
            case ReaderAnswer.NoFrames _ -> Optional.of(NO_CAMERA);
            case ReaderAnswer.NoPhoto _ -> Optional.of(NO_PHOTO);
            case ReaderAnswer.Failed(Reason why) -> Optional.of(of(why));
        };
    }

    /** A picture before the camera and a face that is not the holder's are told apart in evidence, not to whoever tries it. */
    private static Setback of(Reason why) {
        if (why == Reason.FACE_NOT_LIVE) {
            return NOT_RECOGNIZED;
        }
        if (why == Reason.FACE_TASK_BY_ANOTHER) {
            return ANOTHER_CAME;
        }
        return why == Reason.FACE_FRAME_REFUSED ? NO_CAMERA : UNAVAILABLE;
    }
}
