package shikaku.accounting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.intake.DeliveryNumber;
import shikaku.accounting.intake.StoreName;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.message.XmlMessages;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Besides;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultHeader;
import shikaku.message.oqs.ResultOfQualificationConfirmation;

/** Documents as the terminal hands them out. */
public final class Oqs {
    public static final StoreName STORE = new StoreName("store-of-a-test");

    private Oqs() {}

    /** Which delivery of the one store that tests have. */
    public static DeliveryNumber number(long value) {
        return new DeliveryNumber(STORE, value);
    }

    public static byte[] result(InstitutionCode institution, Eligibility eligibility, String... references) {
        return result(institution, Consents.NONE, eligibility, references);
    }

    public static byte[] result(
            InstitutionCode institution, Consents consents, Eligibility eligibility, String... references) {
        List<ReferenceNumber> numbers =
                Arrays.stream(references).map(ReferenceNumber::new).toList();
        return document(
                institution,
                new Confirmation.Decided(
                        eligibility,
                        eligibility
                                .disclosed()
                                .map(held -> details(held, consents, numbers))
                                .orElse(ResultDetails.NONE),
                        Optional.empty()));
    }

    /** Of a day. */
    public static byte[] result(LocalDate date, Eligibility eligibility, String... references) {
        return document(People.CLINIC, date, decided(eligibility, references));
    }

    /** A verdict. */
    public static Confirmation decided(Eligibility eligibility, String... references) {
        List<ReferenceNumber> numbers =
                Arrays.stream(references).map(ReferenceNumber::new).toList();
        return new Confirmation.Decided(
                eligibility,
                eligibility
                        .disclosed()
                        .map(held -> details(held, Consents.NONE, numbers))
                        .orElse(ResultDetails.NONE),
                Optional.empty());
    }

    /** A result with several coverages of one person, the center's first one first. */
    public static byte[] several(List<Coverage> coverages, String reference) {
        var numbers = List.of(new ReferenceNumber(reference));
        List<ResultOfQualificationConfirmation> results = coverages.stream()
                .map(held -> new ResultOfQualificationConfirmation(held, details(held, Consents.NONE, numbers)))
                .toList();
        return document(
                People.CLINIC,
                new Confirmation.Decided(
                        new Eligibility.Valid(coverages.getFirst()),
                        results.getFirst().details(),
                        Optional.empty(),
                        new Besides(Optional.empty(), Optional.empty(), results.subList(1, results.size()))));
    }

    public static byte[] document(InstitutionCode institution, Confirmation confirmation) {
        return document(institution, People.TODAY, confirmation);
    }

    /** The answer to a question with numbers, which it repeats. */
    public static byte[] typed(InstitutionCode institution, InsuredCardQuery query, Eligibility eligibility) {
        return typed(institution, People.TODAY, query, eligibility);
    }

    /** The same about a day. */
    public static byte[] typed(
            InstitutionCode institution, LocalDate date, InsuredCardQuery query, Eligibility eligibility) {
        return document(
                institution,
                date,
                ReferenceClassification.INSURED_CARD,
                Optional.of(new QualificationConfirmSearchInfo(query, false, Optional.empty())),
                decided(eligibility));
    }

    private static byte[] document(InstitutionCode institution, LocalDate date, Confirmation confirmation) {
        return document(institution, date, ReferenceClassification.MY_NUMBER_CARD, Optional.empty(), confirmation);
    }

    private static byte[] document(
            InstitutionCode institution,
            LocalDate date,
            ReferenceClassification by,
            Optional<QualificationConfirmSearchInfo> search,
            Confirmation confirmation) {
        return XmlMessages.write(new QualificationConfirmationResult(
                        new ResultHeader(People.TODAY.atTime(9, 59), RequestHeader.of(institution)),
                        date,
                        by,
                        search,
                        confirmation)
                .toXml());
    }

    private static ResultDetails details(Coverage coverage, Consents consents, List<ReferenceNumber> numbers) {
        return ResultDetails.of(coverage, People.TODAY, consents, People.TODAY.atTime(9, 58), numbers);
    }
}
