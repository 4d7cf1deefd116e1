package shikaku.town.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import shikaku.card.MyNumberCard;
import shikaku.card.PinResult;
import shikaku.certificate.proof.HolderProof;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

/** What a check-in by PIN asks of the card: its certificate, its PIN, its signature. */
final class CardMeasurement implements Measurement {
    private final CardInHand hand;
    private final String pin;
    private final SecureRandom random = new SecureRandom();

    CardMeasurement(CardInHand hand, String pin) {
        this.hand = hand;
        this.pin = pin;
    }

    @Override
    public void once(int run, Laps laps) throws Exception {
        byte[] nonce = new byte[HolderProof.NONCE_LENGTH];
        random.nextBytes(nonce);
        SessionIdentifier session = new SessionIdentifier(Octets.of(nonce).toBase64Url());
        laps.time(Lap.CARD, () -> {
            MyNumberCard card = hand.select();
            open(card, laps);
            laps.time(Lap.CARD_CERTIFICATE, card::authenticationCertificate);
            return laps.time(Lap.CARD_SIGN, () -> card.prove(nonce, session));
        });
    }

    private void open(MyNumberCard card, Laps laps) throws Exception {
        PinResult result = laps.time(Lap.CARD_VERIFY, () -> card.verifyPin(pin.getBytes(StandardCharsets.US_ASCII)));
        if (!(result instanceof PinResult.Accepted)) {
            throw new IllegalStateException("the card does not accept its own PIN");
        }
    }
}
