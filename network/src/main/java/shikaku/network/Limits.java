package shikaku.network;

/** 上限: everything a site file, and what is read of a kernel's rules, may at most be. */
public final class Limits {
    /** A city has dozens of clinics; each is six rules at the hub. */
    public static final int CLINICS = 64;

    /** Characters of a site file; a clinic takes fewer than a thousand. */
    public static final int SITE_CHARACTERS = 256 * 1024;

    static final int SITE_DEPTH = 10;

    /** So that a log prefix with it stays within the 127 characters that nftables allows. */
    static final int NAME_CHARACTERS = 20;

    /** Linux: IFNAMSIZ less the end. */
    static final int INTERFACE_CHARACTERS = 15;

    static final int IPV4_SHORTEST = 8;
    static final int IPV4_LONGEST = 30;
    static final int IPV6_SHORTEST = 32;
    static final int IPV6_LONGEST = 126;
    static final int PORT = 65535;

    private Limits() {}
}
