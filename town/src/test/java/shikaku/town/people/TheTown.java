package shikaku.town.people;

import java.util.List;
import java.util.function.Predicate;
import shikaku.domain.Coverage;

/** The demo's town, made once for all tests, and short questions to it. */
public final class TheTown {
    /** The town of the default seed and day. */
    public static final Town TOWN = Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE);

    private TheTown() {}

    static List<Resident> residents(Predicate<Resident> which) {
        return TOWN.residents().stream().filter(which).toList();
    }

    static List<CardSpec> cards(Predicate<CardSpec> which) {
        return TOWN.residents().stream()
                .flatMap(resident -> resident.card().stream())
                .filter(which)
                .toList();
    }

    static List<Coverage> coverages(Predicate<Coverage> which) {
        return TOWN.residents().stream()
                .flatMap(resident -> resident.coverages().stream())
                .map(RegisteredCoverage::coverage)
                .filter(which)
                .toList();
    }
}
