package shikaku.accounting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.insurance.InsuranceHistory;
import shikaku.accounting.insurance.Insured;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.store.ArrivalLists;
import shikaku.accounting.store.PostgresDisclosures;
import shikaku.accounting.store.PostgresSubsidies;
import shikaku.accounting.subsidy.HeldSubsidy;
import shikaku.accounting.subsidy.Scheme;
import shikaku.accounting.subsidy.Subsidies;
import shikaku.accounting.subsidy.VisitShare;
import shikaku.accounting.takeover.ChartDecision;
import shikaku.accounting.takeover.Compared;
import shikaku.domain.Coverage;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Sentence;

/** 患者の一枚: all that is known of one patient, on one page. Nothing is shown before it is on record who looks (C-17). */
@Component
public class PatientSheet {
    private final ArrivalLists lists;
    private final ChartDecision charts;
    private final PatientFile patients;
    private final PostgresSubsidies subsidies;
    private final PostgresDisclosures disclosures;
    private final Operations operations;
    private final BusinessClock clock;

    PatientSheet(
            ArrivalLists lists,
            ChartDecision charts,
            PatientFile patients,
            PostgresSubsidies subsidies,
            PostgresDisclosures disclosures,
            Operations operations,
            BusinessClock clock) {
        this.lists = lists;
        this.charts = charts;
        this.patients = patients;
        this.subsidies = subsidies;
        this.disclosures = disclosures;
        this.operations = operations;
        this.clock = clock;
    }

    ModelAndView of(Patient patient, String clerk) {
        return of(patient, clerk, HttpStatus.OK, Map.of(), Map.of());
    }

    /**
     * The same with what was typed and is wrong.
     *
     * @param wrong by the field's name
     */
    @Realizes(clauses = Clause.C17)
    ModelAndView of(
            Patient patient, String clerk, HttpStatus status, Map<String, String> typed, Map<String, Sentence> wrong) {
        operations.looked(clerk, patient.number());
        List<HeldSubsidy> held = subsidies.of(patient.number());
        List<Insured> history = InsuranceHistory.of(disclosures.of(patient.number()));
        List<Compared> compared = charts.compare(patient);
        return new ModelAndView("accounting/patient", status)
                .addObject("patient", PatientView.of(patient, lists.registration(patient.number())))
                .addObject(
                        "comparisons",
                        compared.stream().map(ComparisonView::new).toList())
                .addObject(
                        "undoable",
                        charts.undoable(patient).filter(_ -> compared.isEmpty()).map(ComparisonView.Last::new).stream()
                                .toList())
                .addObject("shares", share(patient, history, held).stream().toList())
                .addObject("insurances", history.stream().map(InsuredView::new).toList())
                .addObject(
                        "subsidies",
                        held.stream()
                                .map(one -> new SubsidyView(one, clock.today()))
                                .toList())
                .addObject(
                        "outOfOrder",
                        known(held).outOfOrder(clock.today()).stream()
                                .map(SubsidyWords::outOfOrder)
                                .toList())
                .addObject("schemes", Scheme.values())
                .addObject("typed", typed)
                .addObject("wrong", wrong)
                .addObject(
                        "arrivals",
                        lists.ofPatient(patient.number()).stream()
                                .map(ArrivalView::of)
                                .toList());
    }

    /** What a visit of today costs, by the coverage that was told last. */
    private Optional<ShareView> share(Patient patient, List<Insured> history, List<HeldSubsidy> held) {
        LocalDate today = clock.today();
        Optional<Coverage> coverage = InsuranceHistory.on(history, today, patients.rest(patient.number()));
        return coverage.map(one -> new ShareView(today, VisitShare.of(one, today, known(held))));
    }

    private static Subsidies known(List<HeldSubsidy> held) {
        return new Subsidies(held.stream().map(HeldSubsidy::subsidy).toList());
    }
}
