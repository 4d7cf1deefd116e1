package shikaku.network;

/** プロトコル: what a permission may be about. */
public enum Protocol {
    TCP,
    UDP,
    /** ICMPv4 or ICMPv6 echo, without a port. */
    ECHO
}
