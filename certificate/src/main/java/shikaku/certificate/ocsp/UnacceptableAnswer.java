package shikaku.certificate.ocsp;

import shikaku.message.Reason;

/** An answer that must not be believed, and why. Never leaves the package: {@link OcspClient} turns it into a status. */
final class UnacceptableAnswer extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    UnacceptableAnswer(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    UnacceptableAnswer(Reason reason, Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static void require(boolean condition, Reason otherwise) throws UnacceptableAnswer {
        if (!condition) {
            throw new UnacceptableAnswer(otherwise);
        }
    }
}
