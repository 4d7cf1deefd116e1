package shikaku.certificate;

import java.time.Duration;

/** Every limit of the certificate library in one place (law 7). */
public final class Limits {
    /** A card's certificate takes about 1,400 bytes; OpenSC reads no certificate of 65,536 bytes or more. */
    public static final int CERTIFICATE_BYTES = 8_192;

    /** Size of the RSA keys on cards (card.md §3). */
    public static final int HOLDER_RSA_BITS = 2048;

    /** RFC 5280 §4.1.2.2: a serial number has at most 20 octets. */
    public static final int SERIAL_BYTES = 20;

    /** An answer with one certificate inside takes about 1,800 bytes. */
    public static final int OCSP_ANSWER_BYTES = 16_384;

    /** From the first byte sent to the last byte received. */
    public static final Duration OCSP_TIME = Duration.ofSeconds(5);

    /** Our clock and the responder's may differ by this much, either way. */
    public static final Duration OCSP_CLOCK_SKEW = Duration.ofSeconds(60);

    /** An answer older than this is not "sufficiently recent" (RFC 6960 §3.2, condition 5). */
    public static final Duration OCSP_AGE = Duration.ofMinutes(10);

    /** RFC 9654 §2.1: clients shall use 32 octets. */
    public static final int OCSP_NONCE_BYTES = 32;

    /** A full list of withdrawn site certificates; 25,000 of them take about 1 MB. */
    public static final int WITHDRAWALS_BYTES = 1 << 20;

    /** A list of withdrawn certificates serves this long, so that a clinic cut off for a weekend still opens on Monday. */
    public static final Duration WITHDRAWALS_SERVE = Duration.ofDays(7);

    /** The clock of whoever reads a list may be behind the authority's by this much. */
    public static final Duration WITHDRAWALS_CLOCK_SKEW = Duration.ofMinutes(5);

    /** A request for a certificate with a P-384 key takes about 600. */
    public static final int SIGNING_REQUEST_BYTES = 8_192;

    /** Names and addresses under which one door answers. */
    public static final int DOOR_NAMES = 8;

    /** A key store with a key, its chain and a few authorities takes less than a tenth of this. */
    public static final int KEY_STORE_BYTES = 131_072;

    /** A file of card issuers' keys, 377 characters each. */
    public static final int TRUSTED_KEYS_BYTES = 16_384;

    /** A time stamp with the certificates that it brings takes 2 to 8 kB. */
    public static final int STAMP_ANSWER_BYTES = 32_768;

    /** A time-stamping authority answers within this, its last byte included. */
    public static final Duration STAMP_TIME = Duration.ofSeconds(10);

    /** Nobody guesses it. */
    public static final int STAMP_NONCE_BYTES = 16;

    private Limits() {}
}
