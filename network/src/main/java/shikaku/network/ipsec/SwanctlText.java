package shikaku.network.ipsec;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.IpsecTunnel;
import shikaku.network.Prefix;
import shikaku.network.Reachability;
import shikaku.network.Router;

/**
 * swanctl.conf: strongSwan's configuration of a router's tunnels (swanctl.conf(5), strongSwan 5.9). IKEv2 alone; each end shows a certificate of the
 * site authority, and takes that of the one other end it is told of and no other.
 *
 * <p>One proposal, since both ends are made here: AES-256-GCM, ECDH on P-384 for each key (so that no key tells of another one), HMAC-SHA-384;
 * all in CRYPTREC's list of ciphers for e-government.
 */
final class SwanctlText {
    private static final String IKE = "aes256gcm16-prfsha384-ecp384";
    private static final String ESP = "aes256gcm16-ecp384";

    /** Until a silent peer is asked whether it is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration KEYS = Duration.ofHours(1);
    private static final Duration EXCHANGE_KEYS = Duration.ofHours(4);

    /** A certificate withdrawn meanwhile is noticed then at the latest. */
    private static final Duration AGAIN = Duration.ofHours(24);

    private final Router router;
    private final Reachability table;

    private SwanctlText(Router router, Reachability table) {
        this.router = router;
        this.table = table;
    }

    static String of(Router router, Reachability table) {
        SwanctlText text = new SwanctlText(router, table);
        return Stream.of(
                        text.title().stream().map(each -> "# " + each),
                        Stream.of("", "connections {"),
                        router.tunnels().stream().flatMap(text::connection),
                        Stream.of("}"))
                .flatMap(lines -> lines)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> title() {
        return List.of(
                "%s: /etc/swanctl/swanctl.conf".formatted(router),
                "./shikaku routers が構成ファイルから作ったもの。ここを直さず、構成ファイルを直して作り直すこと。",
                "Made from the site file; mend that one and make this anew, by ./shikaku routers.",
                "",
                "鍵はこのルータの中で作り、外に出さない。 / The key is made on this router and never leaves it:",
                "  openssl ecparam -name prime256v1 -genkey -noout -out %s".formatted(Credentials.key(router.name())),
                "  openssl req -new -key %s -subj / -out %s.csr".formatted(Credentials.key(router.name()), router),
                "センターで / at the center:",
                "  ./shikaku center enrol router %1$s --request %1$s.csr --into %1$s.pem".formatted(router),
                "ここへ戻すもの / to be brought back:",
                "  %s, %s (site/authority.pem), %s (site/withdrawn.crl)"
                        .formatted(
                                Credentials.certificate(router.name()), Credentials.AUTHORITY, Credentials.WITHDRAWN),
                "%s.strongswan.conf は /etc/strongswan.d/shikaku.conf へ。 / Put %s.strongswan.conf to /etc/strongswan.d/shikaku.conf."
                        .formatted(router, router),
                "%1$s.ip と shikaku-%1$s-tunnel.service は /etc/shikaku へ。 / Put %1$s.ip and shikaku-%1$s-tunnel.service to /etc/shikaku."
                        .formatted(router),
                "そのあと / then: systemctl enable --now /etc/shikaku/shikaku-%s-tunnel.service; systemctl restart strongswan"
                        .formatted(router));
    }

    private boolean isHub() {
        return router.name().equals(Router.HUB);
    }

    private Stream<String> connection(IpsecTunnel tunnel) {
        return Stream.of(
                        Stream.of(
                                "%s {".formatted(tunnel.clinic()),
                                "  version = 2",
                                "  local_addrs = " + tunnel.own().address(),
                                "  remote_addrs = " + tunnel.peer(),
                                "  proposals = " + IKE,
                                "  # 両端のアドレスは固定 / both ends stay where they are",
                                "  mobike = no",
                                "  fragmentation = yes",
                                "  unique = replace",
                                "  keyingtries = 0",
                                "  dpd_delay = " + seconds(SILENCE),
                                "  rekey_time = " + seconds(EXCHANGE_KEYS),
                                "  reauth_time = " + seconds(AGAIN),
                                "  local {",
                                "    auth = pubkey",
                                "    certs = %s.pem".formatted(router),
                                "    id = \"%s\"".formatted(Credentials.subject(router.name())),
                                "  }",
                                "  remote {",
                                "    auth = pubkey",
                                "    id = \"%s\"".formatted(Credentials.subject(tunnel.identity())),
                                "    cacerts = site.pem"),
                        revocation(),
                        Stream.of("  }", "  children {"),
                        child(tunnel).map(line -> "    " + line),
                        Stream.of("  }", "}"))
                .flatMap(lines -> lines)
                .map(line -> "  " + line);
    }

    /**
     * The hub stands where the list is signed, and shuts out whoever is on it or when it has none. A clinic's router, to which it is brought by
     * hand, must not stop a reception when its list is older than a week; the one it has, it heeds.
     */
    private Stream<String> revocation() {
        return isHub()
                ? Stream.of(
                        "    # 失効リストがなければ、または古ければ、つながない / no list, or an old one: nobody gets in",
                        "    revocation = strict")
                : Stream.of(
                        "    # 失効リストに載っていれば、つながない。期限切れでは止めない / whoever is on the list is refused; an old list stops nothing",
                        "    revocation = relaxed");
    }

    private Stream<String> child(IpsecTunnel tunnel) {
        Selectors selectors = Selectors.of(router, tunnel, table);
        return Stream.concat(
                Stream.of(
                        "%s {".formatted(tunnel.clinic()),
                        "  mode = tunnel",
                        "  esp_proposals = " + ESP,
                        "  # %s".formatted(tunnel.inner()),
                        "  if_id_in = %d".formatted(tunnel.id()),
                        "  if_id_out = %d".formatted(tunnel.id()),
                        "  local_ts = " + list(selectors.local()),
                        "  remote_ts = " + list(selectors.remote()),
                        "  rekey_time = " + seconds(KEYS)),
                Stream.concat(actions(), Stream.of("}")));
    }

    /** A clinic calls; the hub answers and forgets who has gone. */
    private Stream<String> actions() {
        return isHub()
                ? Stream.of("  start_action = none", "  close_action = none", "  dpd_action = clear")
                : Stream.of("  start_action = trap|start", "  close_action = trap", "  dpd_action = restart");
    }

    private static String list(List<Prefix> prefixes) {
        return prefixes.stream().map(Prefix::toString).collect(Collectors.joining(","));
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + "s";
    }
}
