package shikaku.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import shikaku.message.Sentence;

/**
 * 閉じていないアドレス: networks of a site that could be somebody else's on the Internet. It may be meant so; but more often it is a slip, and then packets
 * for a machine inside have a way outside.
 */
public final class PublicAddresses {
    /** RFC 1918, RFC 6598 (carriers' own), RFC 4193. */
    private static final List<Prefix> CLOSED = Stream.of(
                    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")
            .map(Prefix::parse)
            .toList();

    private PublicAddresses() {}

    /** A sentence for each; zones and links, but not the outside of a tunnel. */
    public static List<Sentence> in(Site site) {
        Stream<Network> zones = site.zones().stream().map(Zone::network);
        Stream<Network> links = site.hub().interfaces().stream().map(Interface::network);
        return Stream.concat(zones, links)
                .distinct()
                .flatMap(network -> Arrays.stream(Family.values()).map(network::of))
                .filter(prefix -> CLOSED.stream()
                        .noneMatch(each -> each.contains(prefix.first()) && each.contains(prefix.last())))
                .map(PublicAddresses::sentence)
                .toList();
    }

    private static Sentence sentence(Prefix prefix) {
        return new Sentence(
                "%s はプライベートアドレスではありません。インターネットの誰かのものかもしれません".formatted(prefix),
                "%s is no private network; it may be somebody's on the Internet".formatted(prefix));
    }
}
