package shikaku.jpki;

import java.math.BigInteger;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Period;

/** Every limit of the program in one place (law 7). */
public final class Limits {
    /** A question about one certificate takes about 120 bytes. */
    public static final int OCSP_QUESTION_BYTES = 4_096;

    /** A question that is not there by then is refused with the next of its bytes, or when the line has been silent for ten seconds. */
    public static final Duration OCSP_QUESTION_WAIT = Duration.ofSeconds(5);

    /** Certificates asked about in one message. */
    public static final int OCSP_QUESTIONS = 8;

    /** RFC 9654 §2.1: a responder accepts nonces of 1 to 128 octets. */
    public static final int OCSP_NONCE_BYTES = 128;

    /** How long an answer says it is good for; a revocation is effective at once for whoever asks. */
    public static final Duration OCSP_NEXT_UPDATE = Duration.ofMinutes(5);

    /** A revocation list is made anew at the latest after this long, or as soon as there is another revocation. */
    public static final Duration CRL_AGE = Duration.ofMinutes(10);

    /** How long a revocation list says it is good for. */
    public static final Duration CRL_NEXT_UPDATE = Duration.ofHours(24);

    /** Lifetime of a card's certificate: until the fifth birthday after issue, so less than five years and a day. */
    public static final Period CERTIFICATE_LIFETIME = Period.ofYears(5).plusDays(1);

    /** Certificates on the register; each takes about 2 kB of memory. */
    public static final int CERTIFICATES = 100_000;

    /** One line of a register's file. */
    public static final int JOURNAL_LINE_BYTES = 16_384;

    /** Public exponent of a card's key and of a verifier's, F4; no other is certified. */
    public static final BigInteger CARD_KEY_EXPONENT = RSAKeyGenParameterSpec.F4;

    /** Characters of a key in an order, Base64 of its DER: a key of 2048 bits takes 392, and nothing larger is even parsed. */
    public static final int KEY_TEXT = 1_024;

    private Limits() {}
}
