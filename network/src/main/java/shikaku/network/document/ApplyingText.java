package shikaku.network.document;

import java.util.List;
import java.util.stream.Collectors;
import shikaku.network.KernelSettings;

/** 適用のしかた: how rules come onto a router, stay there, and come back when it is started; part of the page for the city's file. */
final class ApplyingText {
    /** Stands for each of a router's interfaces. */
    private static final String EACH = "INTERFACE";

    private static final String TEXT = """
            ## ルータのカーネル設定 / Kernel settings of the routers

            `INTERFACE` は、上の表にあるそのルータのインタフェースすべて（トンネルの外側も）。名前を入れたものが `ROUTER.sysctl`。`default` は、あとからできるインタフェースのため。
            起動時には、規則のあとで、転送を最後に設定する。ほかの場所（/etc/sysctl.d、systemd-networkd の IPForward など）で転送を有効にしないこと。 / `INTERFACE` is each
            interface that this router has in the table above, and the outside of a tunnel; `ROUTER.sysctl` has them by name. `default` is for those that come later. At a start they are
            set after the rules, and forwarding last. Do not switch forwarding on anywhere else (/etc/sysctl.d, IPForward of systemd-networkd).

            まだないインタフェースの行は飛ばし（sysctl -e）、カーネルが値を拒めば unit は失敗して転送は始まらない。行の先頭に「-」を付けない: procps はその行の失敗を黙って通す。unit の「=-」は別のもので、起動前に
            転送を止める行と conntrack だけにある（ないことがあるため）。 / Lines about interfaces that are not there yet are passed over (sysctl -e); if the kernel refuses a value the unit fails, and nothing is
            forwarded. Do not put a "-" before a line: procps then says nothing when it fails. The "=-" in the unit is another thing and stands only where something may be missing: where forwarding is ended
            before the start, and at conntrack.

            ```
            %s
            ```

            ## 起動 / At a start

            規則もカーネル設定も、入れただけでは再起動で消える。`shikaku-ROUTER.service` が、どのインタフェースよりも先に規則を読み込み、そのあとで転送を始める。規則が読み込めなければ転送しない。
            最後の行（# end of ROUTER.nft）のないファイルは途中で切れたものとして読み込まず（nft は空のファイルも受け付ける）、転送の前に、既定が拒否のチェインがみなあるかを見る。
            止める（systemctl stop）と転送をやめ、規則は残る。 / Rules and settings that were merely loaded are gone after a restart. `shikaku-ROUTER.service` loads the rules before any interface
            is up, and only then lets the router forward; without rules it forwards nothing. A file without its last line (# end of ROUTER.nft) is
            cut off and not loaded, for nft takes even an empty one, and before forwarding it is looked whether all chains that drop by default are there. Stopped, it ends forwarding and leaves the rules.

            試験では、名前空間の中で本物のsystemd（Debian 12の252）を一番のプロセスとして起動し、規則がインタフェースより先にあること、読み直し、停止、規則が壊れているとき、空のとき、途中で切れたときを確かめている。本物のルータの電源を入れ直すことには
            代わらないので、据え付けのときに一度、再起動して確かめる。 / Tests start a true systemd (252, of Debian 12) as process 1 of namespaces and see the rules before any interface, a reload, a stop, and what becomes of rules that are broken,
            empty or cut off. That is no power cycle of a true router: restart it once when it is put in, and look.

            ## 規則を入れる（ルータにJDKは要らない） / Putting rules in (a router needs no JDK)

            事務所の機械で / on a machine of the office:

            ```
            ./shikaku routers verify --site FILE
            ./shikaku routers --site FILE --router ROUTER --format nft --out DIR
            ```

            DIRの三つのファイルを、USBメモリなどでルータへ運ぶ。ルータはDebianで、nftables、procps、conntrack のパッケージを、つなぐ前に入れておく。ほかのファイアウォール（ufw、firewalld、
            netfilter-persistent）は入れない。ルータのコンソールで、rootで、そのフォルダから / Carry the three files in DIR to the router, on a USB stick for instance. It is a Debian with the packages
            nftables, procps and conntrack, put in before it is connected, and without any other firewall (ufw, firewalld, netfilter-persistent). At its console, as root, from that folder:

            ```
            nft -c -f ROUTER.nft
            mkdir -p /etc/shikaku
            (echo flush ruleset; nft -s list ruleset) >/etc/shikaku/former.nft
            cp ROUTER.nft ROUTER.sysctl shikaku-ROUTER.service /etc/shikaku/
            sync
            ```

            はじめてのとき / the first time:

            ```
            systemctl disable --now nftables
            systemctl mask nftables
            systemctl enable --now /etc/shikaku/shikaku-ROUTER.service
            ```

            二度目からは / from then on:

            ```
            systemctl daemon-reload
            systemctl reload shikaku-ROUTER
            ```

            規則は一つのトランザクションで入れ替わる。続いている接続はすべて一度切れ、許されているものはつなぎ直される（`apply` は許可を取り消した接続だけを切る）。conntrack がなければ切れないので、再起動する。
            ルータの名前が変わったときは、先に前の名前の unit を無効にし（systemctl disable shikaku-OLD、トンネルがあれば shikaku-OLD-tunnel も）、「はじめてのとき」のとおりにする。 / Rules are exchanged in
            one transaction. All open connections end once, and those that are permitted are opened anew (`apply` ends those alone whose permission was withdrawn). Without conntrack none ends: restart the
            router. When a router has got another name, first disable the units of the old one (systemctl disable shikaku-OLD, and shikaku-OLD-tunnel if there is one), then go on as the first time.

            元に戻すには。元がこの表の規則でなければ、規則より先に転送を止める / to go back; where the former rules are none of ours forwarding ends before they are there:

            ```
            grep -q 'table inet shikaku' /etc/shikaku/former.nft || systemctl disable shikaku-ROUTER
            grep -q 'table inet shikaku' /etc/shikaku/former.nft || sysctl -q -w net/ipv4/ip_forward=0 net/ipv6/conf/all/forwarding=0
            nft -f /etc/shikaku/former.nft
            conntrack -F
            ```

            次の起動では /etc/shikaku のファイルが読み込まれる。戻したままにするなら、前の三つのファイルも戻す。 / The next start loads what is in /etc/shikaku: to stay there, put the former three files back, too.

            入った規則が表のとおりか、事務所で確かめる / whether what is loaded is what the table says, at the office:

            ```
            nft -j list ruleset >ROUTER.json
            ./shikaku routers verify --site FILE --router ROUTER --ruleset ROUTER.json
            ```

            nft -j は、控え（set）の一件に文が二つあっても、一つ目しか出さない。そこに隠れた二つ目は verify に見えない: たとえば二つ目の緩い制限は、その送信元だけを制限から外す。入れられるのはルータの
            rootだけで、送信元が一分黙れば消え、規則を入れ直しても消える。疑うときは、ルータで次を実行する: 何も出なければよい。 / Of an element of a set nft -j lists the first statement alone. A second one behind it is
            not seen by verify: another, wide limit would except that one source. Only root of the router can put it there; it goes when that source is silent for a minute, and when the rules are loaded anew. In
            doubt, on the router, where this is to print nothing:

            ```
            nft list sets | grep -E 'packets (limit|counter|quota|ct|last)' || true
            ```

            ## ルータにJDKがあるとき / On a router with a JDK

            ```
            ./shikaku routers apply --site FILE --router ROUTER
            ```

            インタフェースがそろっているかを確かめ、元に戻せることを確かめてから入れ替え、許可を取り消した接続を切り、違うカーネル設定を知らせる。決めた秒数以内に Enter で確定しなければ前の規則に戻る（途中で止まっても、別のプロセスが戻す）。
            前の規則は /var/lib/shikaku/routers/previous.nft に残る。確定した規則は起動のために /etc/shikaku にも置く。 / It makes sure that the interfaces are there and that the former rules could be put back, exchanges the
            rules, ends connections whose permission was withdrawn, and tells which kernel settings are wrong. Unless Enter is typed in time the former rules come back, by a process of its own if this one is gone. They
            stay in /var/lib/shikaku/routers/previous.nft. What is confirmed is put into /etc/shikaku, for the next start.
            """;

    private ApplyingText() {}

    static String text() {
        return TEXT.formatted(
                KernelSettings.of(List.of(EACH)).stream().map(StartFiles::line).collect(Collectors.joining("\n")));
    }
}
