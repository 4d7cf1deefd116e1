package shikaku.message.oqs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import shikaku.domain.Address;
import shikaku.domain.BranchNumber;
import shikaku.domain.CardClassification;
import shikaku.domain.CheckDigit;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.Eligibility;
import shikaku.domain.FamilyRelation;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.Sex;
import shikaku.domain.Share;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.Samples;
import shikaku.message.code.Applicability;
import shikaku.message.code.ConsentClassification;
import shikaku.message.code.ConsistencyFlag;
import shikaku.message.code.DesignatedInstitutionFlag;
import shikaku.message.code.MedicalTreatmentType;
import shikaku.message.code.PrescriptionIssue;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.code.SingleOrCombinedUse;
import shikaku.message.code.StatusOfSocialInsurance;
import shikaku.message.code.TicketType;

/** Messages of every kind, made up by jqwik: whoever the people are, whatever stands and whatever is absent. */
public final class AnyMessage {

    private AnyMessage() {}

    /** OQS-IF-002 of every form: with and without a verdict, by card and by document, with all that may stand beside. */
    public static Arbitrary<QualificationConfirmationResult> results() {
        return Combinators.combine(
                        headers(),
                        dates(),
                        Arbitraries.of(ReferenceClassification.class),
                        searches().optional(),
                        confirmations())
                .as((header, date, by, search, confirmation) -> new QualificationConfirmationResult(
                        new ResultHeader(Samples.NOW, header), date, by, search, confirmation));
    }

    /** OQS-IF-001. */
    public static Arbitrary<QualificationConfirmationRequest> requests() {
        return Combinators.combine(headers(), dates(), searches()).as(QualificationConfirmationRequest::new);
    }

    /** OQS-IF-003. */
    public static Arbitrary<ReferenceNumberRegistration> registrations() {
        return Combinators.combine(headers(), infos()).as(ReferenceNumberRegistration::new);
    }

    /** OQS-IF-004. */
    public static Arbitrary<ReferenceNumberRegistrationResult> registered() {
        return Combinators.combine(headers(), infos(), processings())
                .as((header, info, processing) ->
                        new ReferenceNumberRegistrationResult(new ResultHeader(Samples.NOW, header), info, processing));
    }

    /** 氏名 to 照会番号 of one person, or why not. */
    public static Arbitrary<Confirmation> confirmations() {
        return Arbitraries.oneOf(List.of(remarks().map(Confirmation.NotDecided::new), disclosing(), notDisclosing()));
    }

    public static Arbitrary<QualificationConfirmSearchInfo> searches() {
        var queries = Combinators.combine(keys(), dates()).as(InsuredCardQuery::new);
        return Combinators.combine(
                        queries, Arbitraries.of(true, false), words(60).optional())
                .as(QualificationConfirmSearchInfo::new);
    }

    public static Arbitrary<ReferenceNumberRegistrationInfo> infos() {
        return Combinators.combine(words(30).map(ReferenceNumber::new), keys())
                .as(ReferenceNumberRegistrationInfo::new);
    }

    public static Arbitrary<Processing> processings() {
        return Arbitraries.oneOf(
                remarks().optional().map(Processing.Normal::new), remarks().map(Processing.Failed::new));
    }

    public static Arbitrary<RequestHeader> headers() {
        return words(60).optional().map(identifier -> new RequestHeader(Samples.CLINIC, identifier));
    }

    private static Arbitrary<Confirmation> disclosing() {
        var verdicts = Arbitraries.<Function<Coverage, Eligibility>>of(List.of(
                Eligibility.Valid::new,
                Eligibility.Invalid::new,
                Eligibility.InvalidNewerExists::new,
                Eligibility.ValidUnregistered::new));
        var further = Combinators.combine(coverages(), details()).as(ResultOfQualificationConfirmation::new);
        var besides = Combinators.combine(
                        Arbitraries.of(PrescriptionIssue.class).optional(),
                        words(30).optional(),
                        further.list().ofMaxSize(2))
                .as(Besides::new);
        return Combinators.combine(verdicts, coverages(), details(), remarks().optional(), besides)
                .as((verdict, coverage, details, remark, beside) ->
                        new Confirmation.Decided(verdict.apply(coverage), details, remark, beside));
    }

    private static Arbitrary<Confirmation> notDisclosing() {
        return Combinators.combine(
                        Arbitraries.of(new Eligibility.NotFound(), new Eligibility.Multiple()),
                        remarks().optional())
                .as((verdict, remark) -> new Confirmation.Decided(verdict, ResultDetails.NONE, remark));
    }

    private static Arbitrary<Remark> remarks() {
        return Combinators.combine(words(30), words(90)).as(Remark::new);
    }

    /** Consents are given or absent, so that every certificate may stand beside them. */
    private static Arbitrary<ResultDetails> details() {
        var given = times().map(time -> CertificateConsent.of(true, time)).optional();
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        given,
                        given,
                        words(30).map(ReferenceNumber::new).list().ofMaxSize(3),
                        words(60).optional(),
                        information(),
                        tickets().list().ofMaxSize(2))
                .as(ResultDetails::new);
    }

    private static Arbitrary<List<InformationConsent>> information() {
        var consents = Combinators.combine(
                        Arbitraries.of(ConsentClassification.class), times().optional(), times().optional())
                .as((classification, time, until) -> new Said(classification, time, until));
        return Arbitraries.maps(Arbitraries.of(InformationKind.class), consents)
                .map(said -> Stream.of(InformationKind.values())
                        .flatMap(kind ->
                                Optional.ofNullable(said.get(kind)).map(consent -> consent.about(kind)).stream())
                        .toList());
    }

    private record Said(
            ConsentClassification classification, Optional<LocalDateTime> time, Optional<LocalDateTime> until) {
        InformationConsent about(InformationKind kind) {
            return new InformationConsent(kind, classification, time, until);
        }
    }

    private static Arbitrary<MedicalTicket> tickets() {
        var texts = words(60).list().ofMaxSize(3);
        var circumstances = Combinators.combine(
                        Arbitraries.of(StatusOfSocialInsurance.class).optional(),
                        Arbitraries.of(ConsistencyFlag.class).optional(),
                        Arbitraries.of(Applicability.class).optional(),
                        Arbitraries.of(Applicability.class).optional(),
                        Arbitraries.of(Applicability.class).optional())
                .as(TicketCircumstances::new);
        var institutions = Combinators.combine(
                        words(30).optional(),
                        Arbitraries.of(DesignatedInstitutionFlag.class).optional(),
                        words(60).optional())
                .as(TicketInstitution::new);
        return Combinators.combine(
                        dates().optional(),
                        words(30).optional(),
                        institutions,
                        institutions,
                        texts,
                        texts,
                        circumstances)
                .as((date, text, designated, issuer, injuries, remarks, said) -> new MedicalTicket(
                        date.map(_ -> TicketType.DISPENSING_TICKET),
                        date,
                        date,
                        text,
                        date.map(YearMonth::from),
                        designated,
                        issuer,
                        injuries,
                        date.map(_ -> MedicalTreatmentType.HOME_NURSING),
                        date.map(LocalDate::getDayOfYear),
                        text,
                        text,
                        text.map(_ -> SingleOrCombinedUse.COMBINED),
                        said,
                        remarks));
    }

    private static Arbitrary<LocalDateTime> times() {
        return Combinators.combine(dates(), Arbitraries.integers().between(0, 86_399))
                .as((date, second) -> date.atStartOfDay().plusSeconds(second));
    }

    static Arbitrary<Coverage> coverages() {
        return Combinators.combine(people(), toldKeys(), words(100), periods(), certificates(), dates().optional())
                .as((person, key, insurerName, period, certificates, date) -> new Coverage(
                        person,
                        key,
                        insurerName,
                        CardClassification.SHORT_TERM,
                        date.map(_ -> FamilyRelation.INSURED),
                        date.map(_ -> insurerName),
                        period,
                        date,
                        date,
                        date,
                        date.map(_ -> ReasonOfLoss.OTHER),
                        date.map(_ -> new Share(10)),
                        Optional.empty(),
                        certificates.stream()
                                .findFirst()
                                .map(_ -> new LimitCertificate(
                                        LimitCertificateClassification.LIMIT, LimitCategory.B10, date, period, date)),
                        certificates));
    }

    private static Arbitrary<Person> people() {
        return Combinators.combine(words(100), kana().optional(), Arbitraries.of(Sex.class), dates(), addresses())
                .as((name, kana, sex, birthdate, address) -> new Person(
                        new PersonName(name, kana, address.map(Address::text), kana),
                        sex,
                        kana.map(_ -> sex),
                        birthdate,
                        address));
    }

    private static Arbitrary<Optional<Address>> addresses() {
        var postNumbers = Arbitraries.of("650-8570", "000-0000").optional();
        return Combinators.combine(words(200), postNumbers).as(Address::new).optional();
    }

    private static Arbitrary<InsuredCardKey> keys() {
        var insurers =
                Arbitraries.oneOf(digits(5), digits(7)).map(CheckDigit::append).map(InsurerNumber::new);
        return Combinators.combine(
                        insurers,
                        words(20).map(InsuredSymbol::new).optional(),
                        words(20).map(InsuredNumber::new),
                        digits(2).map(BranchNumber::new).optional())
                .as(InsuredCardKey::new);
    }

    /** As far as a result tells them: any part may be missing. */
    private static Arbitrary<CoverageKey> toldKeys() {
        return Combinators.combine(keys(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((key, insurer, number) -> new CoverageKey(
                        Optional.of(key.insurer()).filter(_ -> insurer),
                        key.symbol(),
                        Optional.of(key.number()).filter(_ -> number),
                        key.branch()));
    }

    private static Arbitrary<List<SpecificDiseaseCertificate>> certificates() {
        return Combinators.combine(
                        Arbitraries.of(SpecificDisease.class),
                        dates().optional(),
                        periods(),
                        Arbitraries.integers().between(0, SpecificDiseaseCertificate.MAX_SELF_PAY_YEN))
                .as(SpecificDiseaseCertificate::new)
                .list()
                .ofMaxSize(Coverage.MAX_SPECIFIC_DISEASES);
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(
                        dates(), Arbitraries.integers().between(0, 4_000).optional())
                .as((from, days) -> new Period(from, days.map(from::plusDays)));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static Arbitrary<String> kana() {
        return Arbitraries.strings().withCharRange('ｦ', 'ﾟ').ofMinLength(1).ofMaxLength(50);
    }

    /** Texts as they occur, and as they should not: markup, rare kanji with variation selectors, ●. */
    private static Arbitrary<String> words(int maxLength) {
        return Arbitraries.of("山", "髙", "𠮷", "葛\uDB40\uDD00", "●", "<", "&", "]]>", "\"", "\u3000", " ", "ア", "ﾞ", "0")
                .list()
                .ofMinSize(1)
                .ofMaxSize(maxLength / 3)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }
}
