package shikaku.center.inquiry;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.emergency.EmergencyDesk;
import shikaku.center.emergency.Opening;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.center.registry.Registry;
import shikaku.domain.Address;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.EligibilityDecision;
import shikaku.domain.Holding;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.Person;
import shikaku.domain.PersonId;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Reason;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.CertificateConsent;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultHeader;
import shikaku.message.session.EmergencySearch;
import shikaku.message.session.FourItems;

/**
 * 緊急時の検索 (our profile, rules.md §4.10): only while an operator has opened it for the institution. All four items must fit one record; only width, spaces
 * and how a hyphen is written are forgiven. It is for visits noted while the line was down, so nobody asks about last year. Somebody who fits twice is nobody; nothing that needs consent is shown.
 */
@Realizes(clauses = {Clause.C1, Clause.C21})
public final class InquiryByFourItems {

    private final ConfirmationDates dates;
    private final Registry registry;
    private final EmergencyDesk desk;
    private final Journal journal;
    private final InstantSource clock;
    private final Answering answering;

    /** @param clock the real one, for openings and evidence */
    public InquiryByFourItems(
            ConfirmationDates dates,
            Registry registry,
            EmergencyDesk desk,
            Journal journal,
            InstantSource clock,
            Answering answering) {
        this.dates = dates;
        this.registry = registry;
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
        this.answering = answering;
    }

    /** The answer; refused as a whole where the search is not open. */
    public Reply<QualificationConfirmationResult> answer(InstitutionCode institution, EmergencySearch search) {
        Optional<Opening> opening = desk.openFor(institution, clock.instant());
        Checked<LocalDate> date = Checked.of(opening, Reason.EMERGENCY_SEARCH_CLOSED)
                .then(_ -> dates.since(Limits.EMERGENCY_BACK).check(search.qualificationConfirmationDate()));
        return switch (date) {
            case Checked.Passed<LocalDate>(var day) ->
                disclose(opening.orElseThrow(), search, verdict(search.items(), day));
            case Checked.Refused<LocalDate>(var reason) ->
                new Reply.Refused<>(
                        reason,
                        Optional.of(journal.keep(
                                Purpose.EMERGENCY.refused(clock, Act.EMERGENCY_SEARCHED, institution, reason))));
        };
    }

    private Verdict verdict(FourItems items, LocalDate date) {
        List<Holding> born = registry.bornOn(items.birthdate(), items.sex());
        Set<PersonId> people = born.stream()
                .filter(holding -> fits(holding.coverage().person(), items))
                .map(Holding::holder)
                .collect(Collectors.toSet());
        List<Holding> theirs = born.stream()
                .filter(holding -> people.contains(holding.holder()))
                .toList();
        Eligibility eligibility =
                people.size() > 1 ? new Eligibility.Multiple() : EligibilityDecision.byCard(theirs, date);
        return Verdict.of(eligibility, theirs, remarkOn(eligibility)).cut(Consents.NONE);
    }

    /** Nobody typed a number here. */
    private static Optional<Reason> remarkOn(Eligibility eligibility) {
        return eligibility instanceof Eligibility.Multiple
                ? Optional.of(Reason.SEVERAL_UNDER_FOUR_ITEMS)
                : Verdict.remarkOn(eligibility, Reason.NOBODY_UNDER_FOUR_ITEMS);
    }

    private static boolean fits(Person person, FourItems items) {
        boolean name = Stream.of(
                        Optional.of(person.names().name()),
                        person.names().kana(),
                        person.names().other(),
                        person.names().otherKana())
                .flatMap(Optional::stream)
                .anyMatch(known -> Written.name(known).equals(Written.name(items.name())));
        return name
                && person.address()
                        .map(Address::text)
                        .filter(known -> Written.address(known).equals(Written.address(items.address())))
                        .isPresent();
    }

    private Reply<QualificationConfirmationResult> disclose(Opening opening, EmergencySearch search, Verdict verdict) {
        Optional<Coverage> shown = verdict.eligibility().disclosed();
        var details = shown.map(coverage -> details(search, coverage)).orElse(ResultDetails.NONE);
        var result = new QualificationConfirmationResult(
                new ResultHeader(answering.time(), RequestHeader.of(search.institution())),
                search.qualificationConfirmationDate(),
                ReferenceClassification.INSURED_CARD,
                Optional.empty(),
                new Confirmation.Decided(verdict.eligibility(), details, verdict.told()));
        EvidenceRecord record = Purpose.EMERGENCY
                .done(clock, Act.EMERGENCY_SEARCHED, search.institution())
                .withIdentity(IdentityMethod.DOCUMENT, Optional.of(AnsweredBy.STAFF));
        var receipt = journal.keep(answering.evidence(record, verdict, result, Consents.NONE));
        desk.used(opening, clock.instant(), verdict.eligibility().code().orElse("-"), receipt.position());
        return new Reply.Given<>(result, receipt);
    }

    private ResultDetails details(EmergencySearch search, Coverage coverage) {
        return new ResultDetails(
                coverage.preschool(search.qualificationConfirmationDate()),
                Optional.of(CertificateConsent.of(false, answering.time())),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
