package shikaku.terminal.checkin;

import java.util.List;
import shikaku.domain.Consents;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Proof;

/**
 * The line to オンライン資格確認等システム. A dead line is {@link shikaku.message.Reason#CENTER_UNREACHABLE}; whatever the center refuses
 * is the reason it gave.
 */
public interface CenterLine {
    /** ③: asks for what opens the card. */
    CardSession openSession() throws CheckInEnded;

    /** ④: the center, whose key the verifier's certificate names, signs the card's challenge. */
    Octets verify(SessionIdentifier session, Challenge challenge, Identification identification) throws CheckInEnded;

    /** ⑤′⑥⑦: the holder's proof goes up, eligibility comes down. */
    Answer inquireByCard(SessionIdentifier session, Proof proof, Identification identification, Consents consents)
            throws CheckInEnded;

    /** ⑦ for a paper document: only 限度額 can be consented to. */
    Answer inquireByDocument(InsuredCardQuery query, Consents consents) throws CheckInEnded;

    /**
     * ③④: one card session.
     *
     * @param holderNonce 32 bytes for the holder's key to sign, single use
     * @param verifierChain 検証機関用電子証明書 with the certificates above it, issuer first
     */
    record CardSession(SessionIdentifier identifier, Octets holderNonce, List<Octets> verifierChain) {
        public CardSession {
            verifierChain = List.copyOf(verifierChain);
        }
    }
}
