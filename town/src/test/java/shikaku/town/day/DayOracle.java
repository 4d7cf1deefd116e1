package shikaku.town.day;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.EligibilityDecision;
import shikaku.domain.Holding;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardQuery;
import shikaku.town.people.CardSpec;
import shikaku.town.people.CertificateState;
import shikaku.town.people.LoadTime;
import shikaku.town.people.Resident;
import shikaku.town.people.Town;

/** What must come of each visit according to the town's coverages and cards and the domain's decision: the second opinion on day.csv. */
final class DayOracle {
    private static final String EXPIRED = "P0105";
    private static final String REVOKED = "P0107";

    private final Town town;
    private final Map<String, Integer> triesLeft = new HashMap<>();

    DayOracle(Town town) {
        this.town = town;
    }

    /** To be asked in the order of the day, because PIN counters remember. */
    Expectation expect(Visit visit) {
        if (visit.course() == Visit.Course.GIVES_UP || visit.course() == Visit.Course.PULLS_CARD) {
            return new Expectation.Abandoned();
        }
        if (visit.centerDown()) {
            return new Expectation.Unavailable();
        }
        return switch (visit.way()) {
            case CheckInWay.ByCard card -> byCard(visit, card);
            case CheckInWay.ByDocument document -> byDocument(visit, document.typed());
        };
    }

    private Expectation byCard(Visit visit, CheckInWay.ByCard way) {
        CardSpec card = town.resident(visit.person()).flatMap(Resident::card).orElseThrow();
        if (!identified(visit, way, card)) {
            return new Expectation.NotIdentified();
        }
        return refusal(card.certificate()).orElseGet(() -> {
            List<Holding> linked = holdings(
                    visit.time(),
                    resident -> resident.card()
                            .filter(other -> other.linkedSerials().contains(card.serial()))
                            .isPresent());
            return answered(EligibilityDecision.byCard(linked, town.date()), visit.consents());
        });
    }

    private boolean identified(Visit visit, CheckInWay.ByCard way, CardSpec card) {
        if (way.identity() != IdentityMethod.PIN) {
            return visit.course() != Visit.Course.NOT_THE_HOLDER;
        }
        int tries = triesLeft.getOrDefault(visit.person(), card.pinTriesLeft())
                - way.wrongPins().size();
        triesLeft.put(visit.person(), tries > 0 ? CardSpec.PIN_TRIES : 0);
        return tries > 0;
    }

    private static Optional<Expectation> refusal(CertificateState state) {
        return switch (state) {
            case VALID, EXPIRED_IN_GRACE -> Optional.empty();
            case EXPIRED -> Optional.of(new Expectation.Refused(EXPIRED));
            case REVOKED -> Optional.of(new Expectation.Refused(REVOKED));
        };
    }

    private Expectation byDocument(Visit visit, InsuredCardQuery typed) {
        LoadTime loaded = loadedAt(visit.time());
        List<Holding> holdings = holdings(
                visit.time(),
                resident -> resident.holdingsAt(loaded).stream()
                        .map(Holding::coverage)
                        .anyMatch(coverage -> coverage.key().answersTo(typed.key())
                                && coverage.person().birthdate().equals(typed.birthdate())));
        Eligibility eligibility = EligibilityDecision.byDocument(holdings, typed, town.date());
        return answered(eligibility, visit.consents().withDocument());
    }

    private List<Holding> holdings(LocalTime time, Predicate<Resident> whose) {
        return town.residents().stream()
                .filter(whose)
                .flatMap(resident -> resident.holdingsAt(loadedAt(time)).stream())
                .toList();
    }

    private LoadTime loadedAt(LocalTime time) {
        boolean noonPassed = town.day().entries().stream()
                .anyMatch(entry -> entry instanceof DayEvent(var at, var happening)
                        && happening == DayEvent.Happening.NOON_LOAD
                        && !at.isAfter(time));
        return noonPassed ? LoadTime.NOON : LoadTime.MORNING;
    }

    private static Expectation answered(Eligibility eligibility, Consents consents) {
        Optional<Coverage> shown = eligibility.disclosed().map(coverage -> coverage.cut(consents));
        return new Expectation.Answered(
                Verdict.of(eligibility),
                shown.flatMap(coverage -> coverage.key().insurer()),
                shown.flatMap(Coverage::limitCertificate).isPresent(),
                shown.map(Coverage::specificDiseases)
                        .filter(list -> !list.isEmpty())
                        .isPresent());
    }
}
