package shikaku.message.session;

import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.XmlMessage;

/**
 * The answer to arrow ③ (our profile): a session and what the card will be shown.
 *
 * @param sessionIdentifier the session, of one use
 * @param holderNonce 32 bytes that the holder's key will sign (⑤′)
 * @param verifierChain 検証機関用電子証明書 for the card (④), issuer first, one to three
 */
@Realizes(arrows = Arrow.A3, clauses = Clause.C9)
public record CardSessionOpened(SessionIdentifier sessionIdentifier, Octets holderNonce, List<Octets> verifierChain) {

    private static final String LIST = "VerifierCertificateList";
    private static final String CERTIFICATE = "VerifierCertificate";

    public CardSessionOpened {
        SessionElements.requireNonce(holderNonce);
        verifierChain = List.copyOf(verifierChain);
        if (verifierChain.isEmpty() || verifierChain.size() > Limits.VERIFIER_CHAIN) {
            throw new IllegalArgumentException("a verifier's chain has one to three certificates");
        }
    }

    public XmlMessage toXml() {
        return XmlMessage.of(
                new Elements(),
                SessionElements.session(sessionIdentifier)
                        .text("HolderNonce", holderNonce.toBase64())
                        .block(LIST, new Elements().repeated(CERTIFICATE, verifierChain, Octets::toBase64)));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws MalformedMessage when {@code xml} is no such answer
     */
    public static CardSessionOpened from(XmlMessage xml) {
        Fields body = xml.bodyFields();
        return new CardSessionOpened(
                SessionElements.session(body),
                body.required("HolderNonce", SessionElements.nonce()),
                Optional.of(body.requiredBlock(LIST).repeated(CERTIFICATE, Limits.VERIFIER_CHAIN, Formats::octets))
                        .filter(chain -> !chain.isEmpty())
                        .orElseThrow(() -> new MalformedMessage(Reason.ELEMENT_MISSING, CERTIFICATE)));
    }
}
