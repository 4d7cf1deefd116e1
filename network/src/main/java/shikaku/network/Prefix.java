package shikaku.network;

import java.math.BigInteger;

/**
 * プレフィックス: the addresses that begin with the same bits.
 *
 * @param base the first of them; its other bits are zero
 * @param length how many bits they share, 0 to 32 or 128
 */
public record Prefix(Address base, int length) implements Comparable<Prefix> {

    public Prefix {
        if (length < 0 || length > base.family().bits()) {
            throw new IllegalArgumentException("no such length");
        }
        if (base.value().getLowestSetBit() >= 0
                && base.value().getLowestSetBit() < base.family().bits() - length) {
            throw new IllegalArgumentException("bits behind the prefix");
        }
    }

    /** Reads {@code 192.0.2.0/24} or {@code 2001:db8::/64}. */
    public static Prefix parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            throw new IllegalArgumentException("not a prefix");
        }
        return new Prefix(Address.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** The prefix of this one address. */
    public static Prefix of(Address one) {
        return new Prefix(one, one.family().bits());
    }

    public Family family() {
        return base.family();
    }

    public Address first() {
        return base;
    }

    public Address last() {
        BigInteger others = BigInteger.ONE.shiftLeft(family().bits() - length).subtract(BigInteger.ONE);
        return new Address(family(), base.value().or(others));
    }

    public boolean contains(Address address) {
        return address.family() == family() && first().compareTo(address) <= 0 && last().compareTo(address) >= 0;
    }

    public boolean overlaps(Prefix other) {
        return contains(other.first()) || other.contains(first());
    }

    /** Whether it is one address alone. */
    public boolean isOne() {
        return length == family().bits();
    }

    @Override
    public int compareTo(Prefix other) {
        int bases = base.compareTo(other.base);
        return bases == 0 ? Integer.compare(length, other.length) : bases;
    }

    /** As nftables writes it: one address without its length. */
    @Override
    public String toString() {
        return isOne() ? base.toString() : base + "/" + length;
    }
}
