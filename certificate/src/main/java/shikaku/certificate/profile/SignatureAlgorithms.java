package shikaku.certificate.profile;

import java.security.Key;
import java.security.interfaces.ECKey;

/** Which signature a key makes: the choice of the authority, so that a new generation changes it here. */
public final class SignatureAlgorithms {
    private static final int P384_BITS = 384;

    /**
     * The JCA name of the signature algorithm.
     *
     * @throws IllegalArgumentException for a key that is neither RSA nor EC
     */
    public static String of(Key key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> isP384(key) ? "SHA384withECDSA" : "SHA256withECDSA";
            case String other -> throw new IllegalArgumentException("no signature is made with a key of kind " + other);
        };
    }

    private static boolean isP384(Key key) {
        return key instanceof ECKey ec && ec.getParams().getOrder().bitLength() == P384_BITS;
    }

    private SignatureAlgorithms() {}
}
