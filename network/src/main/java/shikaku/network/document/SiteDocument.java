package shikaku.network.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.Interface;
import shikaku.network.IpsecTunnel;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Zone;
import shikaku.network.rules.Limits;

/** 市の綴りのための一枚: zones, routers, the table and how it is kept, as Markdown; Japanese, with the English beside it. */
public final class SiteDocument {
    private static final String KEPT = """
            ## 守り方 / How it is kept

            - 既定は拒否。受信・転送・送信のどれも、許可の規則に当たらないものは捨てる。 / Whatever no rule permits is dropped: coming in, going through, going out.
            - ステートフル・インスペクション。許可した接続の続きと応答だけを通し、新しいTCP接続はSYNだけのパケットに限る。 / Stateful: what goes on with a
              permitted connection passes; a new one begins with a bare SYN.
            - 詐称対策。インタフェースごとに、そこにあるゾーンの送信元だけを通す。ルータ自身の送信元アドレスで届いたものは捨てる。 / From each interface only
              what lies there may send, and nobody in the router's own name.
            - 断片（フラグメント）、IPv4オプション、IPv6拡張ヘッダは、この業務では使わないので捨てる。 / Fragments, IPv4 options and IPv6 extension headers are
              not needed here and dropped.
            - ICMPは、既知の接続についての到達不能（経路MTUを含む）・時間超過・パラメータ異常で、その接続の一方の端がある側から、もう一方へ向かうものと、IPv6の近隣探索だけを通す。 / Of
              ICMP only errors about known connections (path MTU among them), from the side of one end towards the other, and IPv6 neighbour discovery pass.
            - 新しい接続は送信元ごとに毎秒%d（続けて%d）まで。 / New connections: %d a second for each source, %d in a row.
            - 拒否はすべて数え、毎秒%d件まで（続けて%d件）netlinkのグループ%dに記録する（ulogd2などで受ける）。 / Every refusal is counted and, up to %d a second
              (%d in a row), told to netlink group %d, for ulogd2 and its like.
            - ルータの管理はコンソールから。どのゾーンからもルータ自身への接続は受けず、ルータは自分からは何も開かない（ループバックも）。 / Routers are managed at
              their console; they answer no zone and open nothing themselves, not even over loopback.
            """;

    private static final String TUNNELS = """

            ## IPsecのトンネル / Tunnels of IPsec

            事業者のIP-VPNがない診療所は、ルータBとハブの間のIPsecでつなぐ（IKEv2、AES-256-GCM、P-384のECDHを鍵ごとに、PRF SHA-384。いずれもCRYPTRECの電子政府推奨暗号）。 / Clinics
            without a carrier's IP-VPN are connected by IPsec between router B and the hub: IKEv2, AES-256-GCM, ECDH on P-384 for each key, PRF SHA-384,
            all in CRYPTREC's list.

            | 診療所 / clinic | ルータB / router B | ハブ / hub | インタフェース / interfaces |
            |---|---|---|---|
            %s

            - 外側では、この二つのアドレスの間の IKE（UDP 500 から 500）と ESP だけを送り受けする。ほかは受けず、外側からも外側へも、何も転送しない: トンネルが切れていても、経路を誤っても、平文では出ない（記録の
              語は clear）。 / Outside, only IKE (UDP 500 from 500) and ESP between these two addresses come in or go out, and nothing is forwarded from there or there: with the
              tunnel down, or a wrong route, nothing leaves in clear (told as "clear").
            - 外側では誰でも相手のアドレスを名乗れ、ルータには見分けられない。届くIKEは、会話の始まりも続きも合わせて、送信元ごとに毎秒%d（続けて%d）まで。それより少なく名乗られても本物は通じ、
              多く名乗られれば本物のIKEも失われうる（ESPは制限しない）。防げるのは、回線の側で詐称を止める事業者だけ。 / Out there anybody can write the other end's address, and no
              router can tell. Of IKE, whether it begins something or goes on, %d packets a second for each source come in, %d in a row. Beside a forger of fewer the true end is heard; a
              forger of more may have some of its IKE lost, too (ESP is not limited). Only a carrier who stops forged senders prevents that.
            - 名乗られた呼び出しに鍵交換をせず、本物を締め出さないのは strongSwan の設定（ROUTER.strongswan.conf → /etc/strongswan.d/shikaku.conf: クッキー）。 / That forged calls
              cost no key exchange, and do not shut the true end out, is strongSwan's part: ROUTER.strongswan.conf (cookies).
            - 互いの証明書は、サイト認証局が OU=router で出したものを、名前まで一つに決めて確かめる。端末や窓口の証明書では代われない。 / Each end takes one certificate of the site
              authority, by its whole subject with OU=router; no door's or terminal's will do.
            - 失効: ハブは有効な失効リスト（7日）がなければ誰もつながない。site/withdrawn.crl を7日のうちに写し直し、swanctl --load-creds。失効させたあとは
              swanctl --terminate --ike 診療所（しなくても24時間のうちに切れる）。ルータBは手元のリストに載ったハブを拒むが、リストの期限では止まらない。 / Withdrawal:
              without a list that is in force (7 days) the hub lets nobody in; copy site/withdrawn.crl within 7 days, then swanctl --load-creds. After a
              withdrawal: swanctl --terminate --ike CLINIC (otherwise it ends within 24 hours). Router B refuses a hub that is on its list, but an old list does not stop
              it.
            - トンネルのMTUは %d。PPPoE（1454）の回線でもESPが分割されない。MSSの書き換えはしない: 「大きすぎる」（経路MTU）が両端に届く。 / The tunnel's MTU is %d: ESP
              stays whole on a line of 1454 (PPPoE). MSS is left alone: "too big" reaches both ends.

            規則の unit のあとで / after the unit of the rules:

            ```
            ./shikaku routers --site FILE --format swanctl --out DIR
            cp ROUTER.ip shikaku-ROUTER-tunnel.service /etc/shikaku/
            cp ROUTER.strongswan.conf /etc/strongswan.d/shikaku.conf
            cp ROUTER.swanctl.conf /etc/swanctl/swanctl.conf
            systemctl enable --now /etc/shikaku/shikaku-ROUTER-tunnel.service
            systemctl restart strongswan
            ```
            """;

    private SiteDocument() {}

    public static String of(Reachability table) {
        return Stream.of(
                        Stream.of(
                                "# ネットワークの接続表 / Who may open a connection to whom",
                                "",
                                "医事会計ゾーン ─ ルータA ─ 端末ゾーン ─ ルータB ─ IP-VPN ─ ハブ ─ { センター, 配信ホスト, JPKI }",
                                "",
                                "## 許可 / Permissions",
                                "",
                                "ルータは、この表にない接続を、表の機器と同じゾーンにある別の機器からのものも含めて、すべて拒否する。 / Routers refuse what is not in",
                                "this table, also from another machine in the zone of a permitted one.",
                                "",
                                "同じゾーンの中の通信はルータを通らないので、ルータは拒めない。そこで守るのは、相互TLS、各機器のファイアウォール、スイッチのポート分離（無線では端末間通信の禁止）。",
                                "What machines of one zone say to each other passes no router, and none can refuse it: there mutual TLS helps, each machine's own",
                                "firewall, and the switch keeping its ports apart (on Wi-Fi: client isolation).",
                                "",
                                "| から / from | へ / to | | 条項 / clause | 通るルータ / routers | 理由 / why |",
                                "|---|---|---|---|---|---|"),
                        table.permissions().stream().map(each -> permission(each, table)),
                        Stream.of("", "条項 / clauses: " + clauses(table), ""),
                        Stream.of(
                                "## ゾーン / Zones", "", "| ゾーン / zone | ネットワーク / network | 機器 / host |", "|---|---|---|"),
                        table.site().zones().stream().map(SiteDocument::zone),
                        Stream.of(
                                "",
                                "## ルータ / Routers",
                                "",
                                "| ルータ / router | インタフェース / interface | アドレス / own |",
                                "|---|---|---|"),
                        table.site().routers().stream().flatMap(SiteDocument::router),
                        Stream.of("", kept(), ApplyingText.text()),
                        tunnels(table))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String permission(Permission each, Reachability table) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        each.from(),
                        each.to(),
                        each.service(),
                        TableText.clauses(each),
                        String.join(" ", TableText.routers(each, table)),
                        each.why().inBoth());
    }

    private static String clauses(Reachability table) {
        return table.permissions().stream()
                .flatMap(each -> each.clauses().stream())
                .distinct()
                .sorted()
                .map(each -> "%s %s「%s」".formatted(each.id(), each.source(), each.asks()))
                .collect(Collectors.joining("; "));
    }

    private static String zone(Zone each) {
        return "| %s | %s, %s | %s |"
                .formatted(
                        each,
                        each.network().ipv4(),
                        each.network().ipv6(),
                        each.host().addresses());
    }

    private static Stream<String> router(Router router) {
        return router.interfaces().stream()
                .map((Interface each) -> "| %s | %s | %s |".formatted(router, each, each.own()));
    }

    private static Stream<String> tunnels(Reachability table) {
        List<IpsecTunnel> tunnels = table.site().hub().tunnels();
        String rows = tunnels.stream()
                .map(each -> "| %s | %s | %s %s | %s: %s |"
                        .formatted(
                                each.clinic(),
                                each.peer(),
                                each.own().address(),
                                each.own().port(),
                                Router.HUB,
                                each.inner()))
                .collect(Collectors.joining("\n"));
        return tunnels.isEmpty()
                ? Stream.of()
                : Stream.of(TUNNELS.formatted(
                        rows,
                        Limits.KEY_EXCHANGE.perSecond(),
                        Limits.KEY_EXCHANGE.burst(),
                        Limits.KEY_EXCHANGE.perSecond(),
                        Limits.KEY_EXCHANGE.burst(),
                        IpsecTunnel.MTU,
                        IpsecTunnel.MTU));
    }

    private static String kept() {
        int opened = Limits.OPENINGS.perSecond();
        int inARow = Limits.OPENINGS.burst();
        int told = Limits.REFUSALS.perSecond();
        int toldInARow = Limits.REFUSALS.burst();
        return KEPT.formatted(
                opened, inARow, opened, inARow, told, toldInARow, Limits.LOG_GROUP, told, toldInARow, Limits.LOG_GROUP);
    }
}
