package shikaku.network;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * IPアドレス: one address, as a number.
 *
 * @param value 0 to 2³²−1 or 2¹²⁸−1
 */
public record Address(Family family, BigInteger value) implements Comparable<Address> {
    private static final Pattern OCTETS = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    /** No scope, no host name: only what can be nothing but a literal reaches the JDK. */
    private static final Pattern GROUPS = Pattern.compile("[0-9a-fA-F:]{2,39}");

    private static final int GROUP_COUNT = 8;
    private static final int GROUP_BITS = 16;

    public Address {
        if (value.signum() < 0 || value.bitLength() > family.bits()) {
            throw new IllegalArgumentException("outside the family");
        }
    }

    /** Reads {@code 192.0.2.1} or {@code 2001:db8::1}; nothing is ever looked up. */
    public static Address parse(String text) {
        if (OCTETS.matcher(text).matches()) {
            return new Address(Family.IPV4, number(InetAddress.ofLiteral(text)));
        }
        if (GROUPS.matcher(text).matches() && InetAddress.ofLiteral(text) instanceof Inet6Address six) {
            return new Address(Family.IPV6, number(six));
        }
        throw new IllegalArgumentException("not an address");
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    /** The address {@code count} further. */
    public Address plus(long count) {
        return new Address(family, value.add(BigInteger.valueOf(count)));
    }

    @Override
    public int compareTo(Address other) {
        int families = family.compareTo(other.family);
        return families == 0 ? value.compareTo(other.value) : families;
    }

    /** As people write it; IPv6 in the form of RFC 5952. */
    @Override
    public String toString() {
        return family == Family.IPV4 ? octets() : groups();
    }

    private String octets() {
        int bits = value.intValue();
        return "%d.%d.%d.%d".formatted(bits >>> 24, bits >>> 16 & 0xff, bits >>> 8 & 0xff, bits & 0xff);
    }

    private String groups() {
        StringBuilder text = new StringBuilder();
        int from = longestZeros();
        int to = from < 0 ? -1 : from + zerosAt(from);
        for (int i = 0; i < GROUP_COUNT; i++) {
            if (i == from) {
                text.append("::");
            } else if (i < from || i >= to) {
                text.append(i == 0 || i == to ? "" : ":").append(Integer.toHexString(group(i)));
            }
        }
        return text.toString();
    }

    /** The first of the longest runs of two or more zero groups, or -1. */
    private int longestZeros() {
        int longest = -1;
        for (int i = 0; i < GROUP_COUNT; i++) {
            if (zerosAt(i) > 1 && (longest < 0 || zerosAt(i) > zerosAt(longest))) {
                longest = i;
            }
        }
        return longest;
    }

    private int zerosAt(int start) {
        int end = start;
        while (end < GROUP_COUNT && group(end) == 0) {
            end++;
        }
        return end - start;
    }

    private int group(int index) {
        return value.shiftRight((GROUP_COUNT - 1 - index) * GROUP_BITS).intValue() & 0xffff;
    }
}
