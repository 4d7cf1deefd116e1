package shikaku.accounting.month;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.Mask;
import shikaku.accounting.insurance.Disclosure;
import shikaku.accounting.insurance.InsuranceHistory;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.Coverage;
import shikaku.domain.InsuredCardQuery;

/** 請求する資格 by all that was disclosed of the patient so far, also after the visit: a coverage told later counts for it, too. */
public final class ClaimByHistory implements ClaimedCoverage {
    private final Function<PatientNumber, List<Disclosure>> disclosed;
    private final Function<PatientNumber, Chart> charts;

    /**
     * @param disclosed in the order in which it came
     * @param charts tell which of several a clerk took over
     */
    public ClaimByHistory(Function<PatientNumber, List<Disclosure>> disclosed, Function<PatientNumber, Chart> charts) {
        this.disclosed = disclosed;
        this.charts = charts;
    }

    @Override
    public Optional<InsuredCardQuery> of(Visit visit) {
        List<Disclosure> told = disclosed.apply(visit.patient());
        return InsuranceHistory.on(InsuranceHistory.of(told), visit.day(), charts.apply(visit.patient()))
                .or(() -> ofTheDay(told, visit.day()))
                .flatMap(coverage -> coverage.key()
                        .whole()
                        .filter(key -> !Mask.in(key))
                        .map(key -> new InsuredCardQuery(key, coverage.person().birthdate())));
    }

    /** Of several that hold on the day none is chosen here. */
    private static Optional<Coverage> ofTheDay(List<Disclosure> told, LocalDate day) {
        List<Disclosure> ofDay =
                told.stream().filter(one -> one.asOf().equals(day)).toList();
        long held = ofDay.stream()
                .filter(Disclosure::valid)
                .map(one -> one.coverage().key())
                .distinct()
                .count();
        return held > 1
                ? Optional.empty()
                : ofDay.stream().map(Disclosure::coverage).reduce((earlier, later) -> later);
    }
}
