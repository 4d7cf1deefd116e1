package shikaku.center.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.certificate.ocsp.RevocationReason;

/** 失効理由 an operator may give (RFC 5280 §5.3.1); the others concern authorities or lists that suspend and take back. */
enum Why {
    KEY_COMPROMISE(RevocationReason.KEY_COMPROMISE),
    AFFILIATION_CHANGED(RevocationReason.AFFILIATION_CHANGED),
    SUPERSEDED(RevocationReason.SUPERSEDED),
    CESSATION_OF_OPERATION(RevocationReason.CESSATION_OF_OPERATION),
    PRIVILEGE_WITHDRAWN(RevocationReason.PRIVILEGE_WITHDRAWN);

    private final RevocationReason reason;

    Why(RevocationReason reason) {
        this.reason = reason;
    }

    RevocationReason reason() {
        return reason;
    }

    static Optional<Why> of(String typed) {
        return Arrays.stream(values()).filter(why -> why.typed().equals(typed)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Why::typed).collect(Collectors.joining(", "));
    }

    private String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
