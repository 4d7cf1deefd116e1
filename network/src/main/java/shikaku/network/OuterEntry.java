package shikaku.network;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The key {@code outer} of the site file: of a clinic, for router B, or of the whole file, for the hub. */
record OuterEntry(Entry entry, Outer outer) {

    static OuterEntry read(Entry entry) {
        Map<String, Entry> values = entry.map(Set.of("interface", "address"));
        Entry typed = entry.at(values, "address");
        Address address =
                typed.parsed(Address::parse, "192.0.2.1 や 2001:db8::1 の形", "written as 192.0.2.1 or 2001:db8::1");
        if (NetworkEntry.isSpecial(address)) {
            throw typed.wrong("特別な用途のアドレスは使えません", "an address with a special meaning cannot be used here");
        }
        return new OuterEntry(entry, new Outer(entry.at(values, "interface").interfaceName(), address));
    }

    Address address() {
        return outer.address();
    }

    /** Both ends must be of one family, and no two of them the same. */
    void refuseUnlike(OuterEntry hub) {
        if (address().family() != hub.address().family()) {
            throw entry.wrong(
                    "ハブの外側のアドレス %s と種類が違います".formatted(hub.address()),
                    "the hub's outer address %s is of the other family".formatted(hub.address()));
        }
    }

    void refuseTaken(List<OuterEntry> earlier) {
        if (earlier.stream().anyMatch(other -> other.address().equals(address()))) {
            throw entry.wrong("%s は別の機器のアドレスです".formatted(address()), address() + " belongs to another machine");
        }
    }

    /** The outside is outside: an address of a zone or a link would make the tunnel's own packets go through the tunnel. */
    void refuseInside(List<NetworkEntry> networks) {
        for (NetworkEntry each : networks) {
            if (each.network().contains(address())) {
                throw entry.wrong(
                        "%s は %s の中のアドレスです".formatted(address(), each.entry().key()),
                        "%s lies within %s".formatted(address(), each.entry().key()));
            }
        }
    }

    void refuseInterface(List<String> others) {
        if (others.contains(outer.port())) {
            throw entry.wrong(
                    "インタフェース「%s」が二度使われています".formatted(outer.port()),
                    "the interface %s is used twice".formatted(outer.port()));
        }
    }
}
