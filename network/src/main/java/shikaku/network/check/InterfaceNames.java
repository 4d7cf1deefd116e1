package shikaku.network.check;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import shikaku.network.Interface;
import shikaku.network.Outer;
import shikaku.network.Router;
import shikaku.network.rules.Match.Through;
import shikaku.network.rules.Ruleset;

/** Interfaces by number: the router's, whatever else its rules name, one for all others, and one for none at all. */
record InterfaceNames(List<String> names) {

    static InterfaceNames of(Router router, Ruleset ruleset) {
        Stream<String> asked = ruleset.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .flatMap(rule -> rule.statements().stream())
                .flatMap(each -> each instanceof Through through ? through.names().stream() : Stream.of());
        Stream<String> own = Stream.concat(
                router.interfaces().stream().map(Interface::name),
                router.outside().stream().map(Outer::port));
        return new InterfaceNames(Stream.concat(own, asked).distinct().toList());
    }

    Ranges one(String name) {
        return Ranges.of(names.indexOf(name));
    }

    Ranges some(Collection<String> some) {
        return new TreeSet<>(some).stream().map(this::one).reduce(Ranges.NONE, Ranges::or);
    }

    /** Every interface there may be, one that nobody has named among them. */
    Ranges any() {
        return Ranges.of(0, names.size());
    }

    /** Where there is none: nothing goes out of a router to itself. */
    Ranges none() {
        return Ranges.of(names.size() + 1L);
    }

    String name(int number) {
        return number < names.size() ? names.get(number) : number == names.size() ? "(other)" : "-";
    }
}
