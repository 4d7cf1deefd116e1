package shikaku.network.rules;

import java.time.Duration;

/** 上限: what routers allow, and what is read of a kernel's rules. */
public final class Limits {
    /** New connections a source. A terminal opens a handful at a time; the day's busiest minute stays far below. */
    public static final Rate OPENINGS = new Rate(20, 40);

    /**
     * Packets of IKE a source, whatever becomes of them. The two ends need some ten for a call and two a minute later on, so whoever forges one of them must send
     * more than this all the time before a packet of the true one is lost. To each of
     * so many calls charon sends no more than a cookie.
     */
    public static final Rate KEY_EXCHANGE = new Rate(200, 400);

    /** Refusals told a second, for each reason; all are counted. A flood must not fill a disk. */
    public static final Rate REFUSALS = new Rate(5, 20);

    /** The group of netlink that refusals are told to. */
    public static final int LOG_GROUP = 7;

    /** Sources remembered; only hosts that may open a connection come there at all, and the other ends of tunnels. */
    static final int SOURCES = 4096;

    static final Duration SOURCE_REMEMBERED = Duration.ofMinutes(1);

    /** Bytes of what nft says of a kernel's rules; a hub of 64 clinics has about 1 MB. */
    static final int JSON_BYTES = 16 * 1024 * 1024;

    /** Rules of one router; a hub of 64 clinics has some 800. */
    static final int RULES = 2000;

    /** Characters shown of what is not understood. */
    static final int SHOWN = 400;

    private Limits() {}
}
