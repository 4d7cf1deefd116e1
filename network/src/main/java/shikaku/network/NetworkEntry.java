package shikaku.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A network of the site file ({@code ipv4}, {@code ipv6}) and the addresses that are named in it. Every address must lie in it and belong to
 * one machine.
 */
final class NetworkEntry {
    /** What no zone may be: this host, loopback, link-local, multicast, reserved. */
    private static final List<Prefix> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/8",
                    "fe80::/10",
                    "ff00::/8")
            .map(Prefix::parse)
            .toList();

    private static final int MANY = 1000;

    private final Entry entry;
    private final Map<String, Entry> values;
    private final Network network;
    private final List<Addresses> taken = new ArrayList<>();

    /** @param others the keys allowed beside {@code ipv4} and {@code ipv6} */
    NetworkEntry(Entry entry, Set<String> others) {
        this.entry = entry;
        Set<String> known = new TreeSet<>(others);
        known.addAll(Set.of("ipv4", "ipv6"));
        this.values = entry.map(known);
        this.network = new Network(prefix(Family.IPV4), prefix(Family.IPV6));
    }

    static boolean isSpecial(Address address) {
        return SPECIAL.stream().anyMatch(each -> each.contains(address));
    }

    Network network() {
        return network;
    }

    Entry entry() {
        return entry;
    }

    Entry at(String name) {
        return entry.at(values, name);
    }

    private static String key(Family family) {
        return switch (family) {
            case IPV4 -> "ipv4";
            case IPV6 -> "ipv6";
        };
    }

    private Prefix prefix(Family family) {
        Entry typed = entry.at(values, key(family));
        Prefix prefix =
                typed.parsed(Prefix::parse, "10.0.0.0/24 や fd00:1::/64 の形", "written as 10.0.0.0/24 or fd00:1::/64");
        if (prefix.family() != family) {
            throw typed.wrong("アドレスの種類が違います", "that is the other address family");
        }
        if (prefix.length() < shortest(family) || prefix.length() > longest(family)) {
            throw typed.wrong(
                    "長さは /%d から /%d までです".formatted(shortest(family), longest(family)),
                    "its length must be from /%d to /%d".formatted(shortest(family), longest(family)));
        }
        if (SPECIAL.stream().anyMatch(prefix::overlaps)) {
            throw typed.wrong("特別な用途のアドレスは使えません", "addresses with a special meaning cannot be a network here");
        }
        return prefix;
    }

    private static int shortest(Family family) {
        return family == Family.IPV4 ? Limits.IPV4_SHORTEST : Limits.IPV6_SHORTEST;
    }

    private static int longest(Family family) {
        return family == Family.IPV4 ? Limits.IPV4_LONGEST : Limits.IPV6_LONGEST;
    }

    /** The addresses of a machine that must be named. */
    Addresses addresses(String name) {
        return taken(at(name), given(at(name)));
    }

    /** Of a router: named, or by custom the {@code number}-th of the network. */
    Addresses addresses(String name, int number) {
        Entry named = values.get(name);
        return named == null
                ? taken(new Entry(entry.key() + "." + name, entry.node()), network.at(number))
                : addresses(name);
    }

    private static Addresses given(Entry list) {
        List<Entry> entries = list.list(1, MANY);
        if (entries.size() > 2) {
            throw list.wrong(
                    "一台だけ、IPv4 と IPv6 を一つずつ書いてください。表は一つのゾーンに一台です",
                    "one machine is expected, with one IPv4 and one IPv6 address: the table has one machine in each zone");
        }
        List<Address> both = entries.stream()
                .map(each -> each.parsed(Address::parse, "10.0.0.1 や fd00:1::1 の形", "written as 10.0.0.1 or fd00:1::1"))
                .sorted()
                .toList();
        if (both.size() < 2
                || both.getFirst().family() != Family.IPV4
                || both.getLast().family() != Family.IPV6) {
            throw list.wrong("IPv4 と IPv6 を一つずつ書いてください", "one IPv4 and one IPv6 address are expected");
        }
        return new Addresses(both.getFirst(), both.getLast());
    }

    private Addresses taken(Entry where, Addresses addresses) {
        for (Family family : Family.values()) {
            Address address = addresses.of(family);
            if (!usable(network.of(family), address)) {
                throw where.wrong(
                        "%s はこのネットワーク %s の機器のアドレスではありません".formatted(address, network.of(family)),
                        "%s is no machine's address of the network %s".formatted(address, network.of(family)));
            }
            if (taken.stream().anyMatch(other -> other.contains(address))) {
                throw where.wrong("%s は別の機器のアドレスです".formatted(address), address + " belongs to another machine");
            }
        }
        taken.add(addresses);
        return addresses;
    }

    /** Neither the network's own address (in IPv6: any router's) nor, in IPv4, its broadcast. */
    private static boolean usable(Prefix network, Address address) {
        return network.contains(address)
                && !address.equals(network.first())
                && (address.family() == Family.IPV6 || !address.equals(network.last()));
    }
}
