package shikaku.network;

/** 一つのネットワークのプレフィックス: of a zone or of a link, in both families. */
public record Network(Prefix ipv4, Prefix ipv6) {

    public Network {
        if (ipv4.family() != Family.IPV4 || ipv6.family() != Family.IPV6) {
            throw new IllegalArgumentException("one of each family");
        }
    }

    public Prefix of(Family family) {
        return switch (family) {
            case IPV4 -> ipv4;
            case IPV6 -> ipv6;
        };
    }

    public boolean contains(Address address) {
        return of(address.family()).contains(address);
    }

    /** The {@code number}-th address of both families; 1 is the first after the network's own. */
    public Addresses at(int number) {
        return new Addresses(ipv4.first().plus(number), ipv6.first().plus(number));
    }
}
