package shikaku.message.reader;

import java.util.Optional;
import java.util.Set;
import shikaku.message.Octets;
import shikaku.message.Reason;

/**
 * What a reader process tells the terminal: a closed set, one line each on the process's standard output. Words,
 * counters, a certificate, a signature; never an image, never a PIN.
 */
public sealed interface ReaderAnswer {

    /** Everything that is said of faces (顔認証), except that it failed. */
    sealed interface OfFace extends ReaderAnswer
            permits PhotoRead,
                    NoPhoto,
                    NumberWrong,
                    NumberBlocked,
                    FaceReady,
                    FaceUnavailable,
                    Retake,
                    TaskAsked,
                    TaskDone,
                    Matched,
                    NotMatched,
                    Unsure,
                    NoFrames,
                    ComparingStopped {}

    /** What may come of one PIN. */
    sealed interface ToPin extends ReaderAnswer permits PinAccepted, PinWrong, PinBlocked, Failed {}

    /** What may come of a 照合番号B. */
    sealed interface ToNumber extends ReaderAnswer permits PhotoRead, NoPhoto, NumberWrong, NumberBlocked, Failed {}

    /** How a comparison may end: with exactly one of these. */
    sealed interface EndOfComparing extends ReaderAnswer
            permits Matched, NotMatched, Unsure, NoFrames, ComparingStopped, NoPhoto, Failed {}

    /**
     * The process waits for the kiosk page.
     *
     * @param port the loopback port of its door, 1 to 65535
     * @param token what the page must show, usable once
     * @param refused the protections that this machine refused to the process; the terminal keeps evidence of them
     */
    record Ready(int port, String token, Set<Protection> refused) implements ReaderAnswer {
        public Ready {
            refused = Set.copyOf(refused);
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("a port is 1 to 65535");
            }
            if (token.isEmpty()
                    || token.length() > Limits.TOKEN_LENGTH
                    || !token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
                throw new IllegalArgumentException("a token is 1 to 128 printable ASCII characters");
            }
        }

        /** Without the token: it opens the reader's door. */
        @Override
        public String toString() {
            return "Ready[port=" + port + ", refused=" + refused + "]";
        }
    }

    /** A My Number card lies in the slot; {@code pin} is the state of its PIN. */
    record CardPresent(PinState pin) implements ReaderAnswer {}

    /**
     * Which card it is, as far as the terminal has to tell one from another.
     *
     * @param binding SHA-256 of the holder's certificate file EF 000A, as in {@link Challenge}
     */
    record ThisCard(Octets binding) implements ReaderAnswer {
        public ThisCard {
            if (binding.length() != Limits.NONCE_BYTES) {
                throw new IllegalArgumentException("a card binding has 32 bytes");
            }
        }
    }

    /** The card was taken out. */
    record CardRemoved() implements ReaderAnswer {}

    /** The card accepted the PIN; the holder's key is open. */
    record PinAccepted() implements ToPin {}

    /**
     * The card refused the PIN and counts down.
     *
     * @param triesLeft 1 or 2; at 0 the answer is {@link PinBlocked}
     */
    record PinWrong(int triesLeft) implements ToPin {
        public PinWrong {
            if (triesLeft < 1 || triesLeft >= Limits.PIN_TRIES) {
                throw new IllegalArgumentException("after a wrong PIN 1 or 2 tries are left");
            }
        }
    }

    /** No try is left (閉塞). */
    record PinBlocked() implements ToPin {}

    /** The reader holds the photo of the chip (顔写真), and nobody else does. */
    record PhotoRead(FrontCheck front) implements OfFace, ToNumber {}

    /** The card has no photo: a baby's, or one without a front. */
    record NoPhoto() implements OfFace, ToNumber, EndOfComparing {}

    /**
     * The card refused the 照合番号B.
     *
     * @param triesLeft 1 to 9; the last one no machine uses
     */
    record NumberWrong(int triesLeft) implements OfFace, ToNumber {
        public NumberWrong {
            if (triesLeft < 1 || triesLeft >= Limits.NUMBER_TRIES) {
                throw new IllegalArgumentException("after a wrong number 1 to 9 tries are left");
            }
        }
    }

    /** No 照合番号B can be tried here: at most one try is left. */
    record NumberBlocked() implements OfFace, ToNumber {}

    /** The nets are loaded and know the drawn face again: faces can be compared here. Told once, before or after the card, only by a reader that was to. */
    record FaceReady() implements OfFace {}

    /** Faces cannot be compared here; PIN and 目視 go on. Told once, by a reader that was to compare. */
    record FaceUnavailable(Reason reason) implements OfFace {}

    /** Nothing is compared yet, and this would help. Told when it changes, not for each frame. */
    record Retake(FaceGate gate) implements OfFace {}

    /** It is unsure whether the camera sees a living face; the person is asked to do this, or to choose PIN or 目視. */
    record TaskAsked(FaceTask task) implements OfFace {}

    /** The person did it. */
    record TaskDone() implements OfFace {}

    /** Arrow ②: card and camera show the same face. */
    record Matched(FaceScore score, FaceLiveness liveness) implements OfFace, EndOfComparing {}

    /** Arrow ②: not recognized as the holder, which is not the same as being somebody else. */
    record NotMatched(FaceScore score, FaceLiveness liveness) implements OfFace, EndOfComparing {}

    /** Nothing was compared: it stayed unsure whether the camera saw a living face. No failure of the person. */
    record Unsure() implements OfFace, EndOfComparing {}

    /** The camera's page sent nothing for a while; nothing was compared. */
    record NoFrames() implements OfFace, EndOfComparing {}

    /** Nothing was compared: the terminal asked for something else, or the card was taken. */
    record ComparingStopped() implements OfFace, EndOfComparing {}

    /**
     * Arrow ④: the card asks the verifier to prove itself.
     *
     * @param challenge 32 bytes from the card
     * @param cardBinding SHA-256 of the holder's certificate file EF 000A, so that the answer opens this card only
     */
    record Challenge(Octets challenge, Octets cardBinding) implements ReaderAnswer {
        public Challenge {
            if (challenge.length() != Limits.NONCE_BYTES || cardBinding.length() != Limits.NONCE_BYTES) {
                throw new IllegalArgumentException("challenge and card binding have 32 bytes each");
            }
        }
    }

    /**
     * Arrow ④′: the card accepted the verifier; the holder's key is open.
     *
     * @param front of the card whose photo was read, if one was: who is told by face or by eye must be the person of the center's answer, too. It is not said
     *     before somebody was identified
     */
    record Admitted(Optional<FrontItems> front) implements ReaderAnswer {}

    /**
     * Arrow ⑤: the holder's certificate and the signature over the center's nonce.
     *
     * @param certificate DER of the 利用者証明用電子証明書
     * @param signature RSASSA-PKCS1-v1_5 with SHA-256
     */
    record Proof(Octets certificate, Octets signature) implements ReaderAnswer {}

    /**
     * Somebody was refused at the process's own door: another page, a wrong token, a request that is none. Told at the first and whenever it has doubled, so that
     * a flood at the door is none here, and with the rest at the end.
     *
     * @param reason what they were told
     * @param times so far, for that reason; from {@link #MOST} on no more are counted
     */
    record DoorRefused(Reason reason, int times) implements ReaderAnswer {
        /** As many as are counted. */
        public static final int MOST = 99_999;

        public DoorRefused {
            if (times < 1 || times > MOST) {
                throw new IllegalArgumentException("refused 1 to 99,999 times");
            }
        }
    }

    /** What was asked could not be done. */
    record Failed(Reason reason) implements ToPin, ToNumber, EndOfComparing {}
}
