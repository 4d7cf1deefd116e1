package shikaku.message.reader;

import java.util.List;
import java.util.Set;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

/**
 * What the terminal may ask of a reader process: a closed set, one line each on the process's standard input. None of
 * them carries a face image, a PIN or a 照合番号, and none asks for one.
 */
public sealed interface ReaderCommand {

    /** Take the slot and wait for the card. */
    record Hold() implements ReaderCommand {}

    /** Say which card it is: tries of the face are counted for a card, and before anything of it was opened. A phone says it after its PIN only. */
    record WhichCard() implements ReaderCommand {}

    /** Let the kiosk page hand the PIN to the reader's own door. */
    record AcceptPin() implements ReaderCommand {}

    /**
     * Let whoever sees the front of the card hand its 照合番号B to the reader's own door; the reader reads the photo with it. Only before the PIN and before
     * ④: it shuts what they opened.
     */
    record AcceptNumber() implements ReaderCommand {}

    /**
     * Arrows ① and ②: let the kiosk page hand the camera's frames to the reader's own door, and compare them with the photo of the chip, which must have
     * been read. Ends with exactly one of {@link ReaderAnswer.Matched}, {@link ReaderAnswer.NotMatched}, {@link ReaderAnswer.Unsure}, {@link
     * ReaderAnswer.NoFrames}, {@link ReaderAnswer.ComparingStopped} and {@link ReaderAnswer.Failed}.
     *
     * @param tasks what a person may be asked to do when it is unsure whether the camera sees a living face; none, and nothing is asked
     */
    record Compare(Set<FaceTask> tasks) implements ReaderCommand {
        public Compare {
            tasks = Set.copyOf(tasks);
        }
    }

    /** No more of it: the person chose another way. Any other command stops it, too. No answer when nothing is being compared. */
    record StopComparing() implements ReaderCommand {}

    /**
     * Arrow ④: show the card the verifier's certificates (検証機関用電子証明書), issuer first.
     *
     * @param chain one to three card-verifiable certificates
     */
    record Admit(List<Octets> chain) implements ReaderCommand {
        public Admit {
            chain = List.copyOf(chain);
            if (chain.isEmpty() || chain.size() > Limits.CHAIN_LENGTH) {
                throw new IllegalArgumentException("a verifier's chain has one to three certificates");
            }
        }
    }

    /**
     * Arrow ④: hand the center's signature over the card's challenge to the card.
     *
     * @param signature RSASSA-PKCS1-v1_5 with SHA-256
     */
    record Authenticate(Octets signature) implements ReaderCommand {}

    /**
     * Arrow ⑤: read the holder's authentication certificate and sign the center's nonce with its key.
     *
     * @param nonce 32 bytes from the center
     * @param sessionIdentifier the session the nonce belongs to
     */
    record Prove(Octets nonce, SessionIdentifier sessionIdentifier) implements ReaderCommand {
        public Prove {
            if (nonce.length() != Limits.NONCE_BYTES) {
                throw new IllegalArgumentException("a nonce has 32 bytes");
            }
        }
    }

    /** The patient is done: forget everything and end the process. */
    record End() implements ReaderCommand {}
}
