package shikaku.network.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shikaku.message.Sentence;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.Router;
import shikaku.network.check.Bucket.Draw;
import shikaku.network.rules.ConnectionState;
import shikaku.network.rules.Statement.Log;

/** 違いの説明: one packet of a class, and what becomes of it instead of what should. */
record PacketSentence(Router router, InterfaceNames names, Way way, Packets packets, Buckets buckets) {

    static Sentence senseless(Router router, RuntimeException why) {
        return new Sentence(
                "%s: 規則に意味がありません（%s）".formatted(router, why.getMessage()),
                "%s: a rule makes no sense (%s)".formatted(router, why.getMessage()));
    }

    /** Limits are named only where the difference is in them. */
    Sentence differs(Outcome byTable, Outcome byRules) {
        boolean limits = byTable.isLike(byRules)
                || Math.max(byTable.drawn().size(), byRules.drawn().size()) > 1;
        Outcome expected = byTable.drawn(limits ? buckets.kept(byTable.drawn()) : List.of());
        Outcome actual = byRules.drawn(limits ? byRules.drawn() : List.of());
        return new Sentence(
                "%s: %s。表では「%s」ですが、規則では「%s」です".formatted(router, packet(), japanese(expected), japanese(actual)),
                "%s: %s. By the table: %s; by the rules: %s"
                        .formatted(router, packet(), english(expected), english(actual)));
    }

    private String packet() {
        List<String> words = new ArrayList<>();
        words.add(way.word());
        words.add(names.name(some(Field.IN)) + " > " + names.name(some(Field.OUT)));
        words.addAll(header());
        words.addAll(transport());
        words.add("ct " + ConnectionState.values()[some(Field.STATE)].nft());
        if (some(Field.STATE) == ConnectionState.RELATED.ordinal()) {
            words.add("about " + opened());
        }
        return String.join(", ", words);
    }

    private List<String> header() {
        boolean four = packets.get(Field.FAMILY).has(4);
        List<String> words = new ArrayList<>();
        words.add(
                four
                        ? between(Family.IPV4, Field.SOURCE_4, Field.DESTINATION_4)
                        : between(Family.IPV6, Field.SOURCE_6, Field.DESTINATION_6));
        if (four && !packets.get(Field.FRAGMENT).has(0)) {
            words.add("fragment");
        }
        if (four && !packets.get(Field.HEADER_LENGTH).has(5)) {
            words.add("IPv4 options");
        }
        if (!four) {
            words.add("next header " + some(Field.NEXT_HEADER) + ", hop limit " + some(Field.HOP_LIMIT));
        }
        return words;
    }

    /** The connection it tells of. */
    private String opened() {
        return packets.get(Field.FAMILY).has(4)
                ? between(Family.IPV4, Field.OPENED_FROM_4, Field.OPENED_TO_4)
                : between(Family.IPV6, Field.OPENED_FROM_6, Field.OPENED_TO_6);
    }

    private String between(Family family, Field source, Field destination) {
        return new Address(family, packets.get(source).first()) + " > "
                + new Address(family, packets.get(destination).first());
    }

    private List<String> transport() {
        return switch (some(Field.PROTOCOL)) {
            case Questions.TCP ->
                List.of("TCP " + some(Field.DESTINATION_PORT), "flags 0x%02x".formatted(some(Field.TCP_FLAGS)));
            case Questions.UDP ->
                List.of("UDP %d > %d".formatted(some(Field.SOURCE_PORT), some(Field.DESTINATION_PORT)));
            case Questions.ICMP, Questions.ICMP_V6 -> List.of("ICMP type " + some(Field.ICMP_TYPE));
            default -> List.of("protocol " + some(Field.PROTOCOL));
        };
    }

    private int some(Field field) {
        return packets.get(field)
                .first()
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    private static String japanese(Outcome outcome) {
        return (outcome.passes() ? "通す" : "拒む")
                + told(outcome.told(), "、記録 ")
                + (outcome.counted() == 0 ? "" : "、計数 " + outcome.counted())
                + drawn(outcome.drawn(), "、制限 ", "残りあり", "残りなし");
    }

    private static String english(Outcome outcome) {
        return (outcome.passes() ? "passes" : "refused")
                + told(outcome.told(), ", told as ")
                + (outcome.counted() == 0 ? "" : ", counted " + outcome.counted())
                + drawn(outcome.drawn(), ", limited by ", "some left", "none left");
    }

    private static String drawn(List<Draw> draws, String before, String some, String none) {
        return draws.isEmpty()
                ? ""
                : before
                        + draws.stream()
                                .map(each -> "[%s: %s, %s]"
                                        .formatted(
                                                each.bucket().place(),
                                                each.bucket().rate(),
                                                each.left() ? some : none))
                                .collect(Collectors.joining(" "));
    }

    private static String told(List<Log> logs, String before) {
        return logs.isEmpty()
                ? ""
                : before
                        + logs.stream()
                                .map(each -> "\"" + each.prefix().strip() + "\" " + each.group())
                                .collect(Collectors.joining(" "));
    }
}
