package shikaku.message.session;

import shikaku.domain.AnsweredBy;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;
import shikaku.message.XmlMessage;

/**
 * Arrow ④ (our profile): the terminal asks the center, as the verifying institution, to answer the card's challenge.
 *
 * @param institution 医療機関コード
 * @param sessionIdentifier the open session
 * @param cardChallenge 32 bytes from the card
 * @param cardBinding SHA-256 of the card's certificate file EF 000A: the answer opens this card only
 * @param identityMethod how the person was matched with the card; one that opens the card by the verifier
 * @param answeredBy who answered at the reader
 */
@Realizes(arrows = Arrow.A4, clauses = Clause.C9)
public record VerifierAuthenticationRequest(
        InstitutionCode institution,
        SessionIdentifier sessionIdentifier,
        Octets cardChallenge,
        Octets cardBinding,
        IdentityMethod identityMethod,
        AnsweredBy answeredBy) {

    public VerifierAuthenticationRequest {
        SessionElements.requireNonce(cardChallenge);
        SessionElements.requireNonce(cardBinding);
        if (!identityMethod.opensCardByVerifier()) {
            throw new IllegalArgumentException("the verifier opens a card only after face or 目視");
        }
    }

    public XmlMessage toXml() {
        return XmlMessage.of(
                SessionElements.institution(institution),
                SessionElements.session(sessionIdentifier)
                        .text("CardChallenge", cardChallenge.toBase64())
                        .text("CardBinding", cardBinding.toBase64())
                        .text("IdentityMethod", identityMethod.name())
                        .text("AnsweredBy", answeredBy.name()));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such request
     */
    public static VerifierAuthenticationRequest from(XmlMessage xml) {
        Fields body = xml.bodyFields();
        return body.build(() -> new VerifierAuthenticationRequest(
                SessionElements.institution(xml),
                SessionElements.session(body),
                body.required("CardChallenge", SessionElements.nonce()),
                body.required("CardBinding", SessionElements.nonce()),
                body.required("IdentityMethod", Formats.word(IdentityMethod.class)),
                body.required("AnsweredBy", Formats.word(AnsweredBy.class))));
    }
}
