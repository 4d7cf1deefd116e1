package shikaku.certificate.cvc;

/** The bytes are no card-verifiable certificate of this format. The message names the field, never its content. */
public final class MalformedCvc extends Exception {
    private static final long serialVersionUID = 1;

    MalformedCvc(String field) {
        super("malformed card-verifiable certificate: " + field);
    }

    MalformedCvc(String field, Throwable cause) {
        super("malformed card-verifiable certificate: " + field, cause);
    }
}
