package shikaku.card.chip;

import java.security.PrivateKey;
import java.util.Map;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.message.Octets;

/** An elementary file (EF) of the card, by kind. */
public sealed interface CardFile {
    /** Bytes that can be read (透過構造EF). */
    record Transparent(Octets content, AccessRule read) implements CardFile {}

    /**
     * A private key that signs and is never read (鍵 IEF).
     *
     * @param schemes how it signs, by P1‖P2 of the command; anything else is {@code 6A86}
     */
    record Key(PrivateKey key, Map<Integer, SignatureScheme> schemes, AccessRule use) implements CardFile {
        public Key {
            schemes = Map.copyOf(schemes);
        }

        SignatureScheme scheme(int parameters) throws Refused {
            SignatureScheme scheme = schemes.get(parameters);
            if (scheme == null) {
                throw new Refused(StatusWord.WRONG_P1_P2);
            }
            return scheme;
        }

        /** Never prints the key. */
        @Override
        public String toString() {
            return "Key[" + use + "]";
        }
    }

    /** The root under which verifying institutions open keys; {@code boundTo} is the file that makes a proof this card's. */
    record VerifierRoot(TrustedKey root, int boundTo) implements CardFile {}

    /**
     * A PIN or 照合番号 with its counter (照合用 IEF).
     *
     * @param pin the reference value, ASCII
     * @param form what it looks like
     * @param inUse false on cards whose PIN was never set (顔認証マイナンバーカード)
     * @param triesLeft 0 when blocked
     * @param triesMax what a right PIN sets the counter back to
     */
    record Pin(String pin, PinForm form, boolean inUse, int triesLeft, int triesMax) implements CardFile {
        /** True when no PIN will be accepted any more. */
        boolean blocked() {
            return !inUse || triesLeft == 0;
        }

        Pin withTriesLeft(int tries) {
            return new Pin(pin, form, inUse, tries, triesMax);
        }

        Pin withPin(String changed) {
            return new Pin(changed, form, inUse, triesLeft, triesMax);
        }

        /** Never prints the PIN. */
        @Override
        public String toString() {
            return "Pin[inUse=" + inUse + ", triesLeft=" + triesLeft + "]";
        }
    }
}
