package shikaku.network.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.message.Sentence;

/**
 * 実験室の証明: what was tried on a site's lab and how it went. The same site and rules give the same page on any machine and day, but for its line of
 * {@link Circumstances}.
 *
 * @param scene what was tried on
 * @param without what arrived while the routers had no rules: whoever looks on must have seen all of it
 * @param stopped why some of that the kernel itself did not carry on, and how many
 * @param tallies what was tried with the rules, by kind
 * @param betweenClinics how many of them were for another clinic
 * @param matrix who has reached whom, as a table in Markdown
 * @param checks what else was tried
 * @param differences every difference between packets and table; none, if the rules are right
 */
public record Proof(
        Scene scene,
        List<Tally> without,
        List<Sentence> stopped,
        List<Tally> tallies,
        Tally betweenClinics,
        List<String> matrix,
        List<Sentence> checks,
        List<Sentence> differences) {

    /**
     * 舞台.
     *
     * @param ports to which it was tried, over TCP and over UDP
     * @param plain why plain cables took the place of tunnels of IPsec; empty if they did not
     */
    public record Scene(List<Integer> ports, Optional<Sentence> plain) {
        public Scene {
            ports = List.copyOf(ports);
        }
    }

    public Proof {
        stopped = List.copyOf(stopped);
        without = List.copyOf(without);
        tallies = List.copyOf(tallies);
        matrix = List.copyOf(matrix);
        checks = List.copyOf(checks);
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }

    /** How many packets were tried with the rules in force. */
    public int tried() {
        return tallies.stream().mapToInt(Tally::tried).sum();
    }

    /** The page that is kept. */
    public String page(Circumstances when) {
        return Stream.of(head(when), cables(), counts(), control(), between(), seen(), others(), wrong())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> head(Circumstances when) {
        return Stream.of(
                "# ルータの実証 / The routers, proved on packets",
                "",
                when.line(),
                "",
                "`" + when.command() + "` が書いたもの。各診療所の機器・ルータA・B・ハブ・センター・"
                        + "配信ホスト・JPKI と、各ゾーンの攻撃者を一台のLinuxのネットワーク名前空間に置き、作った規則を読み込ませて、本物のパケットで確かめた。",
                "",
                "Written by that command. The machines of every clinic, routers A and B, the hub, the center, the distribution host, JPKI and an"
                        + " attacker in every zone stand as network namespaces of one Linux; with the generated rules loaded, real packets tell who"
                        + " reaches whom.",
                "");
    }

    private Stream<String> cables() {
        return scene.plain().stream()
                .flatMap(why -> Stream.of(
                        "**IPsecのトンネルは、この実証では素のケーブルに置き換えた。** 暗号化（ESP）と鍵交換（IKE）は試していない。理由: %s。"
                                .formatted(why.japanese()),
                        "",
                        "**Plain cables took the place of tunnels of IPsec here.** Encryption (ESP) and the exchange of keys (IKE) were not tried. Why: %s."
                                .formatted(why.english()),
                        ""));
    }

    private Stream<String> counts() {
        Stream<String> control =
                without.stream().map(each -> row("規則なし（対照）: ", "without any rules, for comparison: ", each, "–"));
        return Stream.of(
                        Stream.of(
                                "## 試したパケット / Packets tried",
                                "",
                                "| 試し方 / kind | 試した / tried | 表が許す / permitted by the table | 届いた / arrived |",
                                "|---|--:|--:|--:|"),
                        control,
                        tallies.stream().map(each -> row("", "", each)),
                        Stream.of("| **規則ありの合計 / together, with rules** | **%,d** | **%,d** | **%,d** |"
                                .formatted(
                                        tried(),
                                        tallies.stream()
                                                .mapToInt(Tally::permitted)
                                                .sum(),
                                        tallies.stream()
                                                .mapToInt(Tally::arrived)
                                                .sum())))
                .flatMap(lines -> lines);
    }

    private static String row(String japanese, String english, Tally tally) {
        return row(japanese, english, tally, "%,d".formatted(tally.permitted()));
    }

    private static String row(String japanese, String english, Tally tally, String permitted) {
        Sentence title = tally.kind().title();
        return "| %s%s / %s%s | %,d | %s | %,d |"
                .formatted(
                        japanese,
                        title.japanese(),
                        english,
                        title.english(),
                        tally.tried(),
                        permitted,
                        tally.arrived());
    }

    private Stream<String> control() {
        String ports = scene.ports().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of(
                                "",
                                "ポート（TCPとUDPのそれぞれ）: %s。ほかにエコー（ping）。".formatted(ports),
                                "Ports, each over TCP and UDP: %s. And echo (ping).".formatted(ports),
                                "",
                                "「試した」は、ルータの口まで来たことを、規則より前で確かめた数。来なかったものは違いに数える。",
                                "\"Tried\" counts what was seen to come in at the router, before any rule; what did not is a difference."),
                        stopped.isEmpty()
                                ? Stream.<String>of()
                                : Stream.of(
                                        "",
                                        "規則がなくても、ルータのカーネル自身が止めるもの（だから規則のことは示さない） / What the routers' kernel stops"
                                                + " itself, rules or none, and so shows nothing of the rules:",
                                        ""),
                        stopped.stream().map(each -> "- " + each.inBoth()))
                .flatMap(lines -> lines);
    }

    private Stream<String> between() {
        return Stream.of(
                "",
                "このうち、ある診療所からほかの診療所へ（ハブを通る）: %,d、届いたもの %,d。"
                        .formatted(betweenClinics.tried(), betweenClinics.arrived()),
                "Of these, from one clinic to another, through the hub: %,d, of which %,d arrived."
                        .formatted(betweenClinics.tried(), betweenClinics.arrived()),
                "",
                "同じゾーンの中の通信はルータを通らないので、ルータは拒めず、ここでも試していない。そこで守るのは、相互TLS、各機器のファイアウォール、スイッチのポート分離（無線では端末間通信の禁止）。",
                "What machines of one zone say to each other passes no router: none can refuse it, and none of it was tried here. There mutual TLS"
                        + " helps, each machine's own firewall, and the switch keeping its ports apart (on Wi-Fi: client isolation).",
                "",
                "この機械が忙しさのためにパケットを捨てたあいだに送ったものは、送り直した: 届かなかったものは、ルータが拒んだもの。",
                "Whatever was sent while the machine itself dropped packets, being busy, was sent anew: what did not arrive was refused by a router.",
                "");
    }

    private Stream<String> seen() {
        return Stream.concat(
                Stream.of(
                        "## 届いた接続 / Who reached whom",
                        "",
                        "パケットが示したもので、IPv4とIPv6で同じ。 / As the packets told it, the same over IPv4 and IPv6.",
                        ""),
                Stream.concat(matrix.stream(), Stream.of("")));
    }

    private Stream<String> others() {
        return Stream.concat(
                Stream.of("## ほかに確かめたこと / What else was tried", ""),
                checks.stream().flatMap(each -> Stream.of("- " + each.japanese(), "  " + each.english())));
    }

    private Stream<String> wrong() {
        return Stream.concat(
                Stream.of("", "## 表との違い / Differences from the table", ""),
                holds()
                        ? Stream.of("なし。 / None.")
                        : differences.stream()
                                .flatMap(each -> Stream.of("- " + each.japanese(), "  " + each.english())));
    }
}
