package shikaku.network.ipsec;

import java.util.List;
import java.util.stream.Stream;
import shikaku.network.IpsecTunnel;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.document.RouterFile;

/** トンネルのためのファイル: of one router; none for a router without tunnels. */
public final class TunnelFiles {
    private TunnelFiles() {}

    /** {@code ROUTER.swanctl.conf} and {@code ROUTER.strongswan.conf} for strongSwan, {@code ROUTER.ip} for {@code ip -batch}, and the unit that reads it. */
    public static List<RouterFile> of(Router router, Reachability table) {
        return router.tunnels().isEmpty()
                ? List.of()
                : List.of(
                        new RouterFile(router.name() + ".swanctl.conf", swanctl(router, table)),
                        new RouterFile(router.name() + ".strongswan.conf", daemon(router)),
                        new RouterFile(router.name() + ".ip", InterfaceText.of(router, table)),
                        TunnelUnit.of(router));
    }

    /** The connections of a router that has tunnels. */
    public static String swanctl(Router router, Reachability table) {
        return SwanctlText.of(router, table);
    }

    /** What its daemon does about calls. */
    public static String daemon(Router router) {
        return DaemonText.of(router);
    }

    /** The lines for {@code ip -batch} alone. */
    public static Stream<String> interfaces(Router router, IpsecTunnel tunnel, Reachability table) {
        return InterfaceText.lines(router, tunnel, table);
    }
}
