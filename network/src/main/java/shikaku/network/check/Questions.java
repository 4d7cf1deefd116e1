package shikaku.network.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import shikaku.network.Family;
import shikaku.network.Prefix;
import shikaku.network.Protocol;
import shikaku.network.rules.Chain;
import shikaku.network.rules.ConnectionState;
import shikaku.network.rules.Hook;
import shikaku.network.rules.Match;
import shikaku.network.rules.Match.About;
import shikaku.network.rules.Match.Carried;
import shikaku.network.rules.Match.End;
import shikaku.network.rules.Match.Fragment;
import shikaku.network.rules.Match.Header;
import shikaku.network.rules.Match.HeaderField;
import shikaku.network.rules.Match.IcmpType;
import shikaku.network.rules.Match.Located;
import shikaku.network.rules.Match.Port;
import shikaku.network.rules.Match.Side;
import shikaku.network.rules.Match.State;
import shikaku.network.rules.Match.TcpFlags;
import shikaku.network.rules.Match.Through;

/** What a match of nftables means: all of its questions must be answered with yes, the first of them whether the header is there. */
record Questions(InterfaceNames names) {
    static final int TCP = 6;
    static final int UDP = 17;
    static final int ICMP = 1;
    static final int ICMP_V6 = 58;

    /** States in which there is a connection to ask about. */
    private static final Ranges KNOWN =
            states(List.of(ConnectionState.NEW, ConnectionState.ESTABLISHED, ConnectionState.RELATED));

    private static final int REASSEMBLY = -400;
    private static final int CONNECTIONS = -200;

    /** @throws IllegalArgumentException for a question that cannot be asked at this point of a packet's way */
    List<Question> of(Match match, Chain.Base at) {
        return switch (match) {
            case Through through -> {
                requireKnown(through, at.hook());
                yield List.of(chosen(side(through.side()), names.some(through.names()), through.not()));
            }
            case Located(Family family, End end, boolean not, var prefixes) ->
                List.of(family(family), chosen(address(family, end), union(prefixes), not));
            case Port(Protocol protocol, End end, int first, int last) ->
                List.of(transport(protocol), new Question(port(end), Ranges.of(first, last)));
            case TcpFlags(int mask, int value) ->
                List.of(transport(Protocol.TCP), new Question(Field.TCP_FLAGS, flags(mask, value)));
            case State(var states) -> {
                require(at.priority() > CONNECTIONS, match);
                yield List.of(new Question(Field.STATE, states(states)));
            }
            case About(Family family, End end, var prefixes) -> {
                require(at.priority() > CONNECTIONS, match);
                yield List.of(
                        new Question(Field.STATE, KNOWN),
                        family(family),
                        new Question(opened(family, end), union(prefixes)));
            }
            case IcmpType(Family family, var types) ->
                List.of(family(family), icmp(family), new Question(Field.ICMP_TYPE, numbers(types)));
            case Header(HeaderField field, boolean not, var values) -> {
                require(isAsItCame(field, at), match);
                yield List.of(family(field.family()), chosen(header(field), numbers(values), not));
            }
            case Carried(var protocols) -> List.of(new Question(Field.PROTOCOL, numbers(protocols)));
            case Fragment() ->
                List.of(
                        family(Family.IPV4),
                        new Question(
                                Field.FRAGMENT,
                                // Later there are none: the kernel has put them together.
                                at.priority() < REASSEMBLY
                                        ? Field.FRAGMENT.all().minus(Ranges.of(0))
                                        : Ranges.NONE));
        };
    }

    /** The kernel puts pieces together, after which none says that it is one, and takes one off the hop limit of what it forwards. */
    private static boolean isAsItCame(HeaderField field, Chain.Base at) {
        return switch (field) {
            case HEADER_LENGTH -> true;
            case NEXT_HEADER -> at.priority() < REASSEMBLY;
            case HOP_LIMIT -> at.hook() != Hook.FORWARD;
        };
    }

    private static void requireKnown(Through through, Hook hook) {
        boolean known = switch (through.side()) {
            case IN -> hook != Hook.OUTPUT;
            case OUT -> hook == Hook.FORWARD || hook == Hook.OUTPUT;
        };
        require(known, through);
    }

    private static void require(boolean known, Match match) {
        if (!known) {
            throw new IllegalArgumentException("not known at this point: " + match);
        }
    }

    static Question family(Family family) {
        return new Question(
                Field.FAMILY,
                switch (family) {
                    case IPV4 -> Ranges.of(4);
                    case IPV6 -> Ranges.of(6);
                });
    }

    private static Question chosen(Field field, Ranges values, boolean not) {
        return new Question(field, not ? field.all().minus(values) : values);
    }

    private static Field side(Side side) {
        return switch (side) {
            case IN -> Field.IN;
            case OUT -> Field.OUT;
        };
    }

    private static Field address(Family family, End end) {
        return switch (family) {
            case IPV4 -> end == End.SOURCE ? Field.SOURCE_4 : Field.DESTINATION_4;
            case IPV6 -> end == End.SOURCE ? Field.SOURCE_6 : Field.DESTINATION_6;
        };
    }

    private static Field port(End end) {
        return switch (end) {
            case SOURCE -> Field.SOURCE_PORT;
            case DESTINATION -> Field.DESTINATION_PORT;
        };
    }

    private static Field opened(Family family, End end) {
        return switch (family) {
            case IPV4 -> end == End.SOURCE ? Field.OPENED_FROM_4 : Field.OPENED_TO_4;
            case IPV6 -> end == End.SOURCE ? Field.OPENED_FROM_6 : Field.OPENED_TO_6;
        };
    }

    private static Field header(HeaderField field) {
        return switch (field) {
            case HEADER_LENGTH -> Field.HEADER_LENGTH;
            case NEXT_HEADER -> Field.NEXT_HEADER;
            case HOP_LIMIT -> Field.HOP_LIMIT;
        };
    }

    private static Question transport(Protocol protocol) {
        return new Question(Field.PROTOCOL, Ranges.of(protocol == Protocol.TCP ? TCP : UDP));
    }

    private static Question icmp(Family family) {
        return new Question(Field.PROTOCOL, Ranges.of(family == Family.IPV4 ? ICMP : ICMP_V6));
    }

    static Ranges union(Collection<Prefix> prefixes) {
        return prefixes.stream()
                .map(each -> Ranges.of(each.first().value(), each.last().value()))
                .reduce(Ranges.NONE, Ranges::or);
    }

    private static Ranges numbers(Collection<Integer> numbers) {
        return numbers.stream().map(Ranges::of).reduce(Ranges.NONE, Ranges::or);
    }

    static Ranges states(Collection<ConnectionState> states) {
        return numbers(states.stream().map(Enum::ordinal).toList());
    }

    static Ranges flags(int mask, int value) {
        return numbers(IntStream.range(0, 256)
                .filter(flags -> (flags & mask) == value)
                .boxed()
                .toList());
    }
}
