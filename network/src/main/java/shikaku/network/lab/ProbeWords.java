package shikaku.network.lab;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shikaku.network.lab.Content.Answer;
import shikaku.network.lab.Content.Echo;
import shikaku.network.lab.Content.Message;
import shikaku.network.lab.Content.Question;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.Content.SegmentBack;
import shikaku.network.lab.Disguise.Extended;
import shikaku.network.lab.Disguise.OnlyPart;
import shikaku.network.lab.Disguise.Options;
import shikaku.network.lab.Disguise.Other;
import shikaku.network.lab.Disguise.Part;
import shikaku.network.lab.Disguise.Parts;

/** 中身の言い方: what a probe carries, as a network's people say it. */
final class ProbeWords {
    private static final List<String> FLAGS = List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR");

    private ProbeWords() {}

    static String of(Content content) {
        return switch (content) {
            case Segment(int port, int flags) -> "TCP to %d [%s]".formatted(port, flags(flags));
            case SegmentBack(int port, int flags) -> "TCP from %d [%s]".formatted(port, flags(flags));
            case Question(int port) -> "UDP to %d".formatted(port);
            case Answer(int port) -> "UDP from %d".formatted(port);
            case Echo() -> "ICMP echo";
            case Message message -> "ICMP " + message.name();
            case Content.Unreachable told ->
                "ICMP error about %s > %s, TCP %d > %d"
                        .formatted(told.about().from(), told.about().to(), told.from(), told.to());
            case Parts(var whole) -> of(whole) + " in two fragments";
            case Part(var whole, boolean first) -> of(whole) + (first ? ", the first fragment" : ", the last fragment");
            case OnlyPart(var whole) -> of(whole) + " in one fragment";
            case Options options -> of(options.whole()) + " behind IPv4 options: " + options.name();
            case Extended extended -> of(extended.whole()) + " behind " + extended.name();
            case Other(int protocol) -> "IP protocol " + protocol;
        };
    }

    static String flags(int flags) {
        return IntStream.range(0, FLAGS.size())
                .filter(bit -> (flags & 1 << bit) != 0)
                .mapToObj(FLAGS::get)
                .collect(Collectors.joining(" "));
    }
}
