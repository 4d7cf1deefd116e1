package shikaku.card.chip;

import java.security.interfaces.RSAPrivateKey;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/** An elementary file (EF) of the card, by kind. */
public sealed interface CardFile {
    /** Bytes that can be read (透過構造EF). */
    record Transparent(Octets content, AccessRule read) implements CardFile {}

    /** A private key that signs and is never read (鍵 IEF). RSA; at most 2048 bits today. */
    record Key(RSAPrivateKey key, AccessRule use) implements CardFile {
        /** Never prints the key. */
        @Override
        public String toString() {
            return "Key[" + use + "]";
        }
    }

    /** The root under which verifying institutions open keys; {@code boundTo} is the file that makes a proof this card's. */
    record VerifierRoot(TrustedKey root, int boundTo) implements CardFile {}

    /**
     * A PIN with its counter (暗証番号 IEF).
     *
     * @param pin the reference value, ASCII
     * @param inUse false on cards whose PIN was never set (顔認証マイナンバーカード)
     * @param triesLeft 0 when blocked
     * @param triesMax what a right PIN sets the counter back to
     */
    record Pin(String pin, boolean inUse, int triesLeft, int triesMax) implements CardFile {
        /** True when no PIN will be accepted any more. */
        boolean blocked() {
            return !inUse || triesLeft == 0;
        }

        Pin withTriesLeft(int tries) {
            return new Pin(pin, inUse, tries, triesMax);
        }

        Pin withPin(String changed) {
            return new Pin(changed, inUse, triesLeft, triesMax);
        }

        /** Never prints the PIN. */
        @Override
        public String toString() {
            return "Pin[inUse=" + inUse + ", triesLeft=" + triesLeft + "]";
        }
    }
}
