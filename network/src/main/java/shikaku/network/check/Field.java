package shikaku.network.check;

import java.math.BigInteger;

/** ヘッダの項目: what packets differ in, as far as rules can ask. The headers a packet does not have may hold anything. */
enum Field {
    /** By number, see {@link InterfaceNames}. */
    IN(16),
    OUT(16),
    /** 4 or 6; there is nothing else in a table of the family inet. */
    FAMILY(4),
    SOURCE_4(32),
    DESTINATION_4(32),
    SOURCE_6(128),
    DESTINATION_6(128),
    /** Of the transport, behind all extension headers. */
    PROTOCOL(8),
    SOURCE_PORT(16),
    DESTINATION_PORT(16),
    TCP_FLAGS(8),
    /** By {@link shikaku.network.rules.ConnectionState}'s order. */
    STATE(3),
    ICMP_TYPE(8),
    /** Source and destination of the first packet of the connection that is known, if one is. */
    OPENED_FROM_4(32),
    OPENED_TO_4(32),
    OPENED_FROM_6(128),
    OPENED_TO_6(128),
    HEADER_LENGTH(4),
    NEXT_HEADER(8),
    HOP_LIMIT(8),
    /** 0, or anything else in a part of a packet: flag and offset together. */
    FRAGMENT(14);

    private final BigInteger most;

    Field(int bits) {
        this.most = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }

    Ranges all() {
        return Ranges.of(BigInteger.ZERO, most);
    }
}
