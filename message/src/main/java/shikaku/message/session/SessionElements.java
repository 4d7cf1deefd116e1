package shikaku.message.session;

import java.util.function.Function;
import shikaku.domain.InstitutionCode;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;
import shikaku.message.XmlMessage;

/** The fields that the messages of a card session share. */
final class SessionElements {

    private static final String SESSION = "SessionIdentifier";

    private SessionElements() {}

    static Elements institution(InstitutionCode institution) {
        return new Elements().text("MedicalInstitutionCode", institution.digits());
    }

    static InstitutionCode institution(XmlMessage xml) {
        return xml.headerFields().required("MedicalInstitutionCode", InstitutionCode::new);
    }

    static Elements session(SessionIdentifier session) {
        return new Elements().text(SESSION, session.value());
    }

    static SessionIdentifier session(Fields body) {
        return body.required(SESSION, SessionIdentifier::new);
    }

    /** Reads a nonce, a challenge or a hash: exactly 32 bytes. */
    static Function<String, Octets> nonce() {
        return text -> requireNonce(Formats.octets(text));
    }

    static Octets requireNonce(Octets nonce) {
        if (nonce.length() != Limits.NONCE_OCTETS) {
            throw new IllegalArgumentException("a nonce, a challenge and a SHA-256 have 32 bytes");
        }
        return nonce;
    }
}
