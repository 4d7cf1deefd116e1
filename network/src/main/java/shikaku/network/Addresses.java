package shikaku.network;

/** 一台のアドレス: a host's or an interface's address in each family; none has only one. */
public record Addresses(Address ipv4, Address ipv6) {

    public Addresses {
        if (ipv4.family() != Family.IPV4 || ipv6.family() != Family.IPV6) {
            throw new IllegalArgumentException("one of each family");
        }
    }

    public Address of(Family family) {
        return switch (family) {
            case IPV4 -> ipv4;
            case IPV6 -> ipv6;
        };
    }

    public boolean contains(Address address) {
        return of(address.family()).equals(address);
    }

    @Override
    public String toString() {
        return ipv4 + ", " + ipv6;
    }
}
