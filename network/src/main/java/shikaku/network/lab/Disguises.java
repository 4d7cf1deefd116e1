package shikaku.network.lab;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shikaku.network.Family;
import shikaku.network.lab.Content.Upper;
import shikaku.network.lab.Disguise.Extended;
import shikaku.network.lab.Disguise.OnlyPart;
import shikaku.network.lab.Disguise.Options;
import shikaku.network.lab.Disguise.Other;
import shikaku.network.lab.Disguise.Part;
import shikaku.network.lab.Disguise.Parts;

/** 変装の一覧: what is permitted, in every form that a router must not take for it. */
final class Disguises {
    /** GRE, ESP, AH, SCTP, and each IP in the other. */
    private static final List<Integer> PROTOCOLS = List.of(4, 41, 47, 50, 51, 132);

    static final String SOURCE_ROUTE = "loose source route";

    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int DESTINATION = 60;

    private final Permitted permitted;

    Disguises(Permitted permitted) {
        this.permitted = permitted;
    }

    Stream<Probe> fragments() {
        return rewritten(
                        Kind.FRAGMENT,
                        ignored -> true,
                        upper -> Stream.of(
                                new Parts(upper), new Part(upper, true), new Part(upper, false), new OnlyPart(upper)))
                .filter(each ->
                        !(each.content() instanceof OnlyPart) || each.ends().family() == Family.IPV6);
    }

    /** Record route, loose source route, router alert; hop-by-hop and destination options, a routing header of type 0. */
    Stream<Probe> headers() {
        Stream<Probe> ipv4 = rewritten(
                Kind.HEADER,
                Family.IPV4::equals,
                upper -> Stream.of(
                        new Options("record route", new byte[] {7, 7, 4, 0, 0, 0, 0, 0}, upper),
                        new Options(SOURCE_ROUTE, new byte[] {(byte) 131, 7, 8, 10, 30, 1, 10, 0}, upper),
                        new Options("router alert", new byte[] {(byte) 148, 4, 0, 0}, upper)));
        Stream<Probe> ipv6 = rewritten(
                Kind.HEADER,
                Family.IPV6::equals,
                upper -> Stream.of(
                        new Extended("hop-by-hop options", HOP_BY_HOP, new byte[] {0, 1, 4, 0, 0, 0, 0}, upper),
                        new Extended("destination options", DESTINATION, new byte[] {0, 1, 4, 0, 0, 0, 0}, upper),
                        new Extended("routing header of type 0", ROUTING, new byte[] {0, 0, 0, 0, 0, 0, 0}, upper)));
        return Stream.concat(ipv4, ipv6);
    }

    Stream<Probe> protocols() {
        return rewritten(
                Kind.PROTOCOL, ignored -> true, upper -> PROTOCOLS.stream().map(Other::new));
    }

    private Stream<Probe> rewritten(Kind kind, Predicate<Family> which, Function<Upper, Stream<Content>> rewriting) {
        return permitted
                .as(kind)
                .filter(each -> which.test(each.ends().family()))
                .flatMap(each -> rewriting
                        .apply((Upper) each.content())
                        .map(content -> new Probe(kind, each.from(), each.by(), each.ends(), content, false)));
    }
}
