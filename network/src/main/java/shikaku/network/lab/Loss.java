package shikaku.network.lab;

import java.util.stream.Collectors;
import shikaku.network.Interface;
import shikaku.network.Site;

/** 損失: a table of its own at the hub, beside the rules, that drops some packets of the clinics' links before anybody decides on them. */
final class Loss {
    /** As {@code nft -f} reads it: nothing is lost any more. */
    static final String NONE = """
            table inet loss
            delete table inet loss
            """;

    private Loss() {}

    /** As {@code nft -f} reads it; what was there before of it is gone. */
    static String nft(Site site, int percent) {
        String links = site.hub().interfaces().stream()
                .filter(each -> each.neighbour().isPresent())
                .map(Interface::name)
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
        return NONE + """
                table inet loss {
                  chain links {
                    type filter hook forward priority -10; policy accept;
                    iifname { %1$s } numgen random mod 100 < %2$d counter drop
                    oifname { %1$s } numgen random mod 100 < %2$d counter drop
                  }
                }
                """.formatted(links, percent);
    }
}
