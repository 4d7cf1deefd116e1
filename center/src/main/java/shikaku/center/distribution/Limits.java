package shikaku.center.distribution;

import java.time.Duration;

/** Every limit of the distribution host in one place (law 7); those of a list and its files are {@link shikaku.message.signatures.SignatureList}'s. */
final class Limits {
    /** How often the running host looks for what an operator has published beside it. */
    static final Duration PUBLICATIONS_LOOKED_AT = Duration.ofSeconds(10);

    /** Bytes of the ledger of publications that are read at a time; a line has some 200, a site publishes a few a day. */
    static final int LEDGER_BYTES = 16 * 1024 * 1024;

    /** How long a trial load of a file may take; ClamAV's largest takes half a minute on a slow machine. */
    static final Duration TRIAL = Duration.ofMinutes(5);

    /** Characters of what the scanner says that are shown. */
    static final int SAID = 200;

    /** Another one's turn is waited for so long; it is a matter of milliseconds. */
    static final Duration TURN = Duration.ofSeconds(30);

    /** How often it is looked whether another process has given its turn back. */
    static final Duration TURN_LOOKED_AT = Duration.ofMillis(50);

    private Limits() {}
}
