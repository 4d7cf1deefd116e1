package shikaku.network.document;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.KernelSettings;
import shikaku.network.KernelSettings.Setting;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Chain;
import shikaku.network.rules.RouterRules;
import shikaku.network.rules.Ruleset;

/**
 * 起動時のファイル: what a Debian router needs so that its rules are there before any interface is up, and so that it forwards only when they are: the rules,
 * the kernel's settings, and the unit of systemd that loads both in this order.
 */
public final class StartFiles {
    /** Where they belong on the router. */
    public static final Path FOLDER = Path.of("/etc/shikaku");

    private static final String UNIT = """
            # ./shikaku routers が構成ファイルから作ったもの / Made from the site file, by ./shikaku routers.
            # 規則が読み込めなければ転送しない。止めると転送をやめ、規則は残す。
            # 途中で切れたファイルは読み込まない（nftは空のファイルも受け付ける）。転送の前に、既定が拒否のチェインがあるかを見る。
            # Without rules nothing is forwarded. Stopped, it ends forwarding and leaves the rules where they are.
            # A file that is cut off is not loaded (nft takes even an empty one), and nothing is forwarded before
            # it was looked whether the chains that drop by default are there.

            [Unit]
            Description=%1$s: rules first, then forwarding
            DefaultDependencies=no
            After=local-fs.target systemd-modules-load.service systemd-sysctl.service nftables.service
            Before=network-pre.target shutdown.target
            Wants=network-pre.target
            Conflicts=shutdown.target

            [Service]
            Type=oneshot
            RemainAfterExit=yes
            ExecStartPre=-/usr/sbin/sysctl -q -w %2$s
            ExecStartPre=%5$s
            ExecStart=/usr/sbin/nft -f %3$s
            ExecStartPost=%6$s
            ExecStartPost=/usr/sbin/sysctl -e -q -p %4$s
            ExecStartPost=-/usr/sbin/conntrack -F
            ExecReload=%5$s
            ExecReload=/usr/sbin/nft -f %3$s
            ExecReload=%6$s
            ExecReload=/usr/sbin/sysctl -e -q -p %4$s
            ExecReload=-/usr/sbin/conntrack -F
            ExecStop=/usr/sbin/sysctl -q -w %2$s

            [Install]
            WantedBy=sysinit.target
            """;

    /** A reload has not ended forwarding beforehand. */
    private static final String LOOKS = """
            /bin/sh -c 'for each in %s; do nft list chain inet %s $$each | grep -q "hook .* policy drop;" || { sysctl -q -w %s; exit 1; }; done'""";

    private StartFiles() {}

    /** {@code ROUTER.nft}, {@code ROUTER.sysctl} and {@code shikaku-ROUTER.service}. */
    public static List<RouterFile> of(Router router, Reachability table) {
        return List.of(RouterFile.of(router, table), settings(router), unit(router, table));
    }

    /** The unit's name. */
    public static String unitOf(Router router) {
        return "shikaku-%s.service".formatted(router);
    }

    /** {@code ROUTER.sysctl}, for {@code sysctl -p}. */
    public static RouterFile settings(Router router) {
        return new RouterFile(
                router + ".sysctl",
                Stream.concat(
                                Stream.of(
                                        "# %s: ルータのカーネル設定。%s が規則のあとで読み込む".formatted(router, unitOf(router)),
                                        "# The kernel's settings of this router; %s sets them once the rules are there."
                                                .formatted(unitOf(router)),
                                        "# まだないインタフェースは、できたときに default のとおりになる / An interface that is not there yet takes what default says.",
                                        ""),
                                KernelSettings.of(router).stream().map(StartFiles::line))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** With slashes: an interface's name may have a dot in it. */
    static String line(Setting setting) {
        return "net/%s = %s".formatted(setting.key(), setting.value());
    }

    private static RouterFile unit(Router router, Reachability table) {
        String off = KernelSettings.forwarding(false)
                .map(each -> "net/%s=%s".formatted(each.key(), each.value()))
                .collect(Collectors.joining(" "));
        Path rules = FOLDER.resolve(RouterFile.nameOf(router));
        String whole = "/usr/bin/grep -q -x -F \"%s\" %s".formatted(RouterFile.lastLine(router), rules);
        String looks = LOOKS.formatted(guarding(router, table), Ruleset.TABLE, off);
        return new RouterFile(
                unitOf(router), UNIT.formatted(router, off, rules, FOLDER.resolve(router + ".sysctl"), whole, looks));
    }

    /** The chains that drop what no rule permits. */
    private static String guarding(Router router, Reachability table) {
        return RouterRules.of(router, table).chains().stream()
                .filter(each -> each.base().isPresent())
                .map(Chain::name)
                .collect(Collectors.joining(" "));
    }
}
