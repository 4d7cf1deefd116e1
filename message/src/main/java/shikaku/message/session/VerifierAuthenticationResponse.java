package shikaku.message.session;

import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Elements;
import shikaku.message.Formats;
import shikaku.message.Octets;
import shikaku.message.XmlMessage;

/**
 * The answer to arrow ④ (our profile): the verifying institution's signature, which the card will check (④′).
 *
 * @param signature RSASSA-PKCS1-v1_5 with SHA-256 over the card's challenge and binding
 */
@Realizes(arrows = Arrow.A4, clauses = Clause.C9)
public record VerifierAuthenticationResponse(Octets signature) {

    public XmlMessage toXml() {
        return XmlMessage.of(new Elements(), new Elements().text("VerifierSignature", signature.toBase64()));
    }

    /**
     * Reads it back from its tree.
     *
     * @throws shikaku.message.MalformedMessage when {@code xml} is no such answer
     */
    public static VerifierAuthenticationResponse from(XmlMessage xml) {
        return new VerifierAuthenticationResponse(xml.bodyFields().required("VerifierSignature", Formats::octets));
    }
}
