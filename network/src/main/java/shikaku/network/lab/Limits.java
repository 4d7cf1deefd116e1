package shikaku.network.lab;

import java.time.Duration;

/** 上限: of the lab. */
final class Limits {
    /** One call of {@code ip} or {@code nft}: milliseconds on a quiet machine. */
    static final Duration TOOL = Duration.ofSeconds(30);

    /** Until strongSwan listens, and until its tunnels stand: a fraction of a second on a quiet machine. */
    static final Duration CHARON = Duration.ofSeconds(20);

    /** What a tool may say, bytes. */
    static final int TOOL_OUTPUT = 16 * 1024 * 1024;

    /** Until a process that was told to end has ended. */
    static final Duration ENDING = Duration.ofSeconds(10);

    /** Labs that stand at the same time under one folder of journals. */
    static final int JOURNALS = 1000;

    /** Packets that wait at one place to be looked at, bytes; a small one counts 768. */
    static final int ARRIVALS = 16 * 1024 * 1024;

    /** One packet, bytes: the kernel joins neighbouring ones up to this. */
    static final int PACKET = 65536;

    /** A conversation of programs across the lab. */
    static final int CONVERSATION_MILLIS = 10_000;

    /** Packets on their way over a slow link, in one direction. */
    static final int UNDERWAY = 10_000;

    private Limits() {}
}
