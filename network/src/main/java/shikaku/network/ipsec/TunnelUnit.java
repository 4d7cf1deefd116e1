package shikaku.network.ipsec;

import java.util.List;
import java.util.stream.Collectors;
import shikaku.network.IpsecTunnel;
import shikaku.network.Outer;
import shikaku.network.Router;
import shikaku.network.document.RouterFile;
import shikaku.network.document.StartFiles;

/**
 * 起動時のトンネル: the unit that makes a router's inner interfaces, with their addresses and routes, at every start. It is another one than that of the rules: those are there
 * before any interface, this one needs the outer interface; and without rules there is no tunnel.
 */
final class TunnelUnit {
    private static final String UNIT = """
            # ./shikaku routers が構成ファイルから作ったもの / Made from the site file, by ./shikaku routers.
            # 規則がなければ作らない。外側のインタフェースができたあと、strongSwanより先に。
            # Not without the rules; once the outer interface is there, and before strongSwan.

            [Unit]
            Description=%1$s: the tunnels' interfaces, addresses and routes
            Requires=%2$s
            BindsTo=%3$s
            After=%2$s %3$s network.target
            Before=strongswan.service

            [Service]
            Type=oneshot
            RemainAfterExit=yes
            %4$s
            ExecStart=/usr/sbin/ip -batch %5$s
            %6$s

            [Install]
            WantedBy=multi-user.target
            """;

    private TunnelUnit() {}

    static RouterFile of(Router router) {
        return new RouterFile(
                "shikaku-%s-tunnel.service".formatted(router),
                UNIT.formatted(
                        router,
                        StartFiles.unitOf(router),
                        router.outside().stream()
                                .map(Outer::port)
                                .map(TunnelUnit::device)
                                .collect(Collectors.joining(" ")),
                        gone(router, "ExecStartPre"),
                        StartFiles.FOLDER.resolve(router + ".ip"),
                        gone(router, "ExecStop")));
    }

    /** What a former start has left is no fault; with an interface go its addresses and routes. */
    private static String gone(Router router, String when) {
        List<String> names = router.tunnels().stream()
                .map(IpsecTunnel::inner)
                .map(each -> each.name())
                .toList();
        return names.stream()
                .map(each -> "%s=-/usr/sbin/ip link del %s".formatted(when, each))
                .collect(Collectors.joining("\n"));
    }

    /** As systemd calls an interface (systemd.unit(5), escaping). */
    private static String device(String port) {
        String escaped = port.chars()
                .mapToObj(each -> isPlain(each) ? Character.toString(each) : "\\x%02x".formatted(each))
                .collect(Collectors.joining());
        return "sys-subsystem-net-devices-%s.device".formatted(escaped);
    }

    private static boolean isPlain(int each) {
        return Character.isLetterOrDigit(each) || each == ':' || each == '_' || each == '.';
    }
}
