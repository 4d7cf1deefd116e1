package shikaku.certificate.ocsp;

import java.util.Arrays;
import java.util.Optional;

/** Why a certificate was revoked (失効理由), RFC 5280 §5.3.1. */
public enum RevocationReason {
    UNSPECIFIED(0),
    KEY_COMPROMISE(1),
    AUTHORITY_COMPROMISE(2),
    AFFILIATION_CHANGED(3),
    SUPERSEDED(4),
    CESSATION_OF_OPERATION(5),
    /** 一時停止 */
    CERTIFICATE_HOLD(6),
    REMOVED_FROM_LIST(8),
    PRIVILEGE_WITHDRAWN(9),
    ATTRIBUTE_AUTHORITY_COMPROMISE(10);

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The reason with this number; 7 was never given. */
    public static Optional<RevocationReason> ofCode(int code) {
        return Arrays.stream(values()).filter(reason -> reason.code == code).findFirst();
    }
}
