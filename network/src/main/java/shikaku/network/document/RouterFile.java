package shikaku.network.document;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shikaku.network.Interface;
import shikaku.network.IpsecTunnel;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.NftText;
import shikaku.network.rules.RouterRules;

/**
 * ルータのファイル: a router's rules as nftables text, with what they are for at the top.
 *
 * @param name the file's name, such as {@code hub.nft}
 */
public record RouterFile(String name, String text) {

    public static RouterFile of(Router router, Reachability table) {
        return new RouterFile(
                nameOf(router),
                NftText.of(RouterRules.of(router, table), title(router, table)) + lastLine(router) + "\n");
    }

    static String nameOf(Router router) {
        return router.name() + ".nft";
    }

    /** A file without it is cut off. */
    static String lastLine(Router router) {
        return "# end of " + nameOf(router);
    }

    private static List<String> title(Router router, Reachability table) {
        String unit = StartFiles.unitOf(router);
        Path place = StartFiles.FOLDER.resolve(router + ".nft");
        return Stream.of(
                        Stream.of(
                                router.name(),
                                "./shikaku routers が構成ファイルから作ったもの。ここを直さず、構成ファイルを直して作り直すこと。",
                                "Made from the site file; mend that one and make this anew, by ./shikaku routers.",
                                "",
                                "nft -f で入れた規則は再起動で消える。起動時には %s が、転送を始める前にこれを %s から読み込む（systemctl enable %s）。"
                                        .formatted(unit, place, place.resolveSibling(unit)),
                                "What 'nft -f' loads is gone after a restart. At a start %s loads this from %s, before anything is forwarded (systemctl enable %s)."
                                        .formatted(unit, place, place.resolveSibling(unit)),
                                ""),
                        router.interfaces().stream().map(RouterFile::connected),
                        router.tunnels().stream().map(RouterFile::outside),
                        Stream.of("", "ここを通って接続を開いてよいもの / what may open a connection through it:"),
                        table.permissions().stream()
                                .filter(each -> TableText.routers(each, table).contains(router.name()))
                                .map(RouterFile::permitted),
                        Stream.of("ほかはすべて拒否し、記録する / everything else is refused, and told.", ""))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String connected(Interface each) {
        return "%s: %s (%s, %s)"
                .formatted(
                        each.name(),
                        each.zones(),
                        each.network().ipv4(),
                        each.network().ipv6());
    }

    private static String outside(IpsecTunnel each) {
        return "%s: IPsec %s %s <-> %s (%s)"
                .formatted(each.own().port(), each.inner(), each.own().address(), each.peer(), each.identity());
    }

    private static String permitted(Permission each) {
        return "  %s -> %s %s  %s  %s"
                .formatted(
                        each.from(),
                        each.to(),
                        each.service(),
                        TableText.clauses(each),
                        each.why().inBoth());
    }
}
