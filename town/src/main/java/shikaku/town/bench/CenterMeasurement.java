package shikaku.town.bench;

import java.nio.charset.StandardCharsets;
import shikaku.card.HolderAnswer;
import shikaku.card.MyNumberCard;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.terminal.checkin.CenterLine;
import shikaku.terminal.checkin.CenterLine.CardSession;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.Identification;

/** One round trip each to the center, over a kept connection, as a terminal asks it: ③, ⑤′⑥⑦ by card, ⑦ by document. */
final class CenterMeasurement implements Measurement {
    private static final Identification BY_PIN = new Identification(IdentityMethod.PIN, AnsweredBy.SELF);
    private static final Consents ALL = new Consents(true, true);

    private final CenterLine center;
    private final CardInHand hand;
    private final String pin;
    private final InsuredCardQuery document;

    CenterMeasurement(CenterLine center, CardInHand hand, String pin, InsuredCardQuery document) {
        this.center = center;
        this.hand = hand;
        this.pin = pin;
        this.document = document;
    }

    @Override
    public void once(int run, Laps laps) throws Exception {
        try {
            CardSession session = laps.time(Lap.CENTER_SESSION, center::openSession);
            Proof proof = proof(session);
            laps.time(Lap.CENTER_CARD, () -> center.inquireByCard(session.identifier(), proof, BY_PIN, ALL));
            laps.time(Lap.CENTER_DOCUMENT, () -> center.inquireByDocument(document, ALL.withDocument()));
        } catch (CheckInEnded refused) {
            throw new IllegalStateException(sentence(refused.reason()), refused);
        }
    }

    /** For whoever measures, who is more of a vendor than of a reception. */
    private static String sentence(Reason reason) {
        return "センターが断りました / the center refuses (" + reason.code() + "): "
                + reason.vendor().inBoth();
    }

    private Proof proof(CardSession session) throws Exception {
        MyNumberCard card = hand.select();
        card.verifyPin(pin.getBytes(StandardCharsets.US_ASCII));
        HolderAnswer answer = card.prove(session.holderNonce().toByteArray(), session.identifier());
        return new Proof(answer.certificate(), answer.signature());
    }
}
