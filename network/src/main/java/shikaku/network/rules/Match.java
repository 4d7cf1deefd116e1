package shikaku.network.rules;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import shikaku.network.Family;
import shikaku.network.Prefix;
import shikaku.network.Protocol;

/**
 * 条件: the few questions about a packet that our rules ask. A question about a header that the packet does not have is answered with no, also
 * with {@code not}.
 */
public sealed interface Match extends Statement {

    /** Which interface: {@code iifname "vpn"}. */
    record Through(Side side, boolean not, SortedSet<String> names) implements Match {
        public Through {
            names = copy(names);
        }
    }

    /** Whose address: {@code ip saddr 10.0.0.0/24}. All prefixes are of the family. */
    record Located(Family family, End end, boolean not, SortedSet<Prefix> prefixes) implements Match {
        public Located {
            prefixes = copy(prefixes);
        }
    }

    /**
     * Which service, or from which port: {@code tcp dport 8544}, {@code udp sport 500}.
     *
     * @param protocol TCP or UDP
     */
    record Port(Protocol protocol, End end, int first, int last) implements Match {

        /** The service of this number. */
        static Port to(Protocol protocol, int number) {
            return new Port(protocol, End.DESTINATION, number, number);
        }

        static Port from(Protocol protocol, int number) {
            return new Port(protocol, End.SOURCE, number, number);
        }
    }

    /** {@code tcp flags & mask == value}. */
    record TcpFlags(int mask, int value) implements Match {}

    /** {@code ct state new}. */
    record State(SortedSet<ConnectionState> states) implements Match {
        public State {
            states = copy(states);
        }
    }

    /**
     * What the connection that a packet belongs to, or tells of, was opened with: {@code ct original ip saddr 10.0.0.1}. All prefixes are of the
     * family.
     */
    record About(Family family, End end, SortedSet<Prefix> prefixes) implements Match {
        public About {
            prefixes = copy(prefixes);
        }
    }

    /** {@code icmp type echo-request}, {@code icmpv6 type …}. */
    record IcmpType(Family family, SortedSet<Integer> types) implements Match {
        public IcmpType {
            types = copy(types);
        }
    }

    /** A number in the IP header: {@code ip6 hoplimit 255}. */
    record Header(HeaderField field, boolean not, SortedSet<Integer> values) implements Match {
        public Header {
            values = copy(values);
        }
    }

    /** What a packet carries, by its number: {@code meta l4proto esp}. */
    record Carried(SortedSet<Integer> protocols) implements Match {
        public Carried {
            protocols = copy(protocols);
        }
    }

    /** A part of an IPv4 packet, the first included: {@code ip frag-off & 0x3fff != 0}. */
    record Fragment() implements Match {}

    /** Where a packet comes in or goes out. */
    enum Side {
        IN("iifname"),
        OUT("oifname");

        private final String nft;

        Side(String nft) {
            this.nft = nft;
        }

        public String nft() {
            return nft;
        }
    }

    /** Which of its two addresses, or ports. */
    enum End {
        SOURCE("saddr", "sport"),
        DESTINATION("daddr", "dport");

        private final String nft;
        private final String port;

        End(String nft, String port) {
            this.nft = nft;
            this.port = port;
        }

        public String nft() {
            return nft;
        }

        public String port() {
            return port;
        }
    }

    /** A number in the IP header. */
    enum HeaderField {
        /** In words of 32 bits; 5 is a header without options. */
        HEADER_LENGTH(Family.IPV4, "hdrlength"),
        NEXT_HEADER(Family.IPV6, "nexthdr"),
        /** 255 only if no router has been passed. */
        HOP_LIMIT(Family.IPV6, "hoplimit");

        private final Family family;
        private final String nft;

        HeaderField(Family family, String nft) {
            this.family = family;
            this.nft = nft;
        }

        public Family family() {
            return family;
        }

        public String nft() {
            return nft;
        }
    }

    private static <T extends Comparable<T>> SortedSet<T> copy(Collection<T> values) {
        return java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
