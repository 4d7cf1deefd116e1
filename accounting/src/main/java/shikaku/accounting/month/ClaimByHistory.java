package shikaku.accounting.month;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.accounting.insurance.Disclosure;
import shikaku.accounting.insurance.InsuranceHistory;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.Coverage;
import shikaku.domain.InsuredCardQuery;

/** 請求する資格 by all that was disclosed of the patient so far, also after the visit: a coverage told later counts for it, too. */
public final class ClaimByHistory implements ClaimedCoverage {
    private final Function<PatientNumber, List<Disclosure>> disclosed;

    /** @param disclosed in the order in which it came */
    public ClaimByHistory(Function<PatientNumber, List<Disclosure>> disclosed) {
        this.disclosed = disclosed;
    }

    @Override
    public Optional<InsuredCardQuery> of(Visit visit) {
        List<Disclosure> told = disclosed.apply(visit.patient());
        return InsuranceHistory.on(InsuranceHistory.of(told), visit.day())
                .or(() -> ofTheDay(told, visit.day()))
                .map(coverage ->
                        new InsuredCardQuery(coverage.key(), coverage.person().birthdate()));
    }

    private static Optional<Coverage> ofTheDay(List<Disclosure> told, LocalDate day) {
        return told.stream()
                .filter(one -> one.asOf().equals(day))
                .map(Disclosure::coverage)
                .reduce((earlier, later) -> later);
    }
}
