package shikaku.network.ipsec;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.Router;

/**
 * strongswan.conf: what strongSwan's daemon does about calls in the other end's name (strongswan.conf(5), IKE_SA_INIT dropping; RFC 7296, 2.6). The rules bound how many
 * there are; that none of them is believed, and none keeps the true one out, only the daemon can see to.
 */
final class DaemonText {
    /**
     * While one call is not finished, whoever calls must first show a cookie that was sent to their address. A forger does not see it, so of forged calls no more than one
     * at a time costs a key exchange, and the true end spends one message more.
     */
    private static final int COOKIES_FROM = 1;

    /**
     * Calls of an address that are not finished, before any other of its calls is ignored. Five is what the daemon comes with; for ends that are known by their address
     * that would be a forger's way to shut them out. It cannot be switched off, and must be above the number for cookies.
     */
    private static final int IGNORED_FROM = 1000;

    private DaemonText() {}

    static String of(Router router) {
        return Stream.concat(title(router).stream().map(each -> "# " + each), settings().stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> title(Router router) {
        return List.of(
                "%s: /etc/strongswan.d/shikaku.conf".formatted(router),
                "相手を名乗る呼び出しへの備え。戻り先に送ったクッキーを見せない呼び出しには、鍵交換をしない。一つのアドレスからの呼び出しが多くても、本物を締め出さない。",
                "Against calls in the other end's name: no key exchange with whoever does not show the cookie sent to that address; and however many calls come from",
                "one address, the true one is not shut out.");
    }

    private static List<String> settings() {
        return List.of(
                "charon {",
                "  dos_protection = yes",
                "  cookie_threshold = %d".formatted(COOKIES_FROM),
                "  cookie_threshold_ip = %d".formatted(COOKIES_FROM),
                "  block_threshold = %d".formatted(IGNORED_FROM),
                "}");
    }
}
