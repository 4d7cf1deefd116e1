package shikaku.message.bulk;

import java.util.List;
import java.util.Optional;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.code.LimitCertificateChange;
import shikaku.message.oqs.Besides;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.CoverageElements;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.ResultDetails;

/**
 * One person of OQS-IF-008. Nobody is there to consent, so neither certificates nor consents stand in it, only whether the limit
 * certificate changed (interface.md §2.4, C-21): what {@code confirmation} holds of them is left out.
 *
 * @param search what was asked, echoed
 * @param confirmation what is said about the person
 * @param change 限度額情報変更有無
 */
public record BulkConfirmUnit(Echo search, Confirmation confirmation, Optional<LimitCertificateChange> change) {

    public static final String NAME = "BulkConfirmUnit";

    private static final String RESULT = "ResultOfQualificationConfirmation";
    private static final String REFERENCE_NUMBER = "ReferenceNumber";
    private static final String CHANGE = "LimitApplicationCertificateChanged";

    public BulkConfirmUnit {
        confirmation = withoutConsent(confirmation);
    }

    public Elements toElements() {
        var unit = new Elements().block(QualificationConfirmSearchInfo.NAME, search.toElements());
        return switch (confirmation) {
            case Confirmation.Decided(var eligibility, var details, var remark, var _)
            when eligibility.code().isPresent() ->
                unit.all(new Processing.Normal(remark).toElements())
                        .optional("QualificationValidity", eligibility.code(), code -> code)
                        .optionalBlock(RESULT, eligibility.disclosed(), coverage -> result(coverage, details))
                        .repeated(REFERENCE_NUMBER, details.referenceNumbers(), ReferenceNumber::value);
            case Confirmation.Decided _, Confirmation.NotDecided _ -> unit.all(confirmation.toElements());
        };
    }

    /**
     * Reads it back.
     *
     * @throws shikaku.message.MalformedMessage when {@code fields} are of no such unit
     */
    public static BulkConfirmUnit from(Fields fields) {
        return new BulkConfirmUnit(
                Echo.of(fields.requiredBlock(QualificationConfirmSearchInfo.NAME)),
                numbered(Confirmation.from(fields), numbers(fields)),
                fields.block(RESULT)
                        .flatMap(result -> result.optional(CHANGE, Formats.code(LimitCertificateChange.class))));
    }

    private Elements result(Coverage coverage, ResultDetails details) {
        return CoverageElements.of(coverage)
                .all(details.withNumbers(List.of()).toElements())
                .optional(CHANGE, change, LimitCertificateChange::code);
    }

    private static List<ReferenceNumber> numbers(Fields fields) {
        return fields.repeated(REFERENCE_NUMBER, Limits.REFERENCE_NUMBERS, ReferenceNumber::new);
    }

    private static Confirmation numbered(Confirmation confirmation, List<ReferenceNumber> numbers) {
        return switch (confirmation) {
            case Confirmation.Decided(var eligibility, var details, var remark, var besides)
            when !numbers.isEmpty() ->
                new Confirmation.Decided(eligibility, details.withNumbers(numbers), remark, besides);
            case Confirmation.Decided _, Confirmation.NotDecided _ -> confirmation;
        };
    }

    private static Confirmation withoutConsent(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.Decided(var eligibility, var details, var remark, var _) ->
                new Confirmation.Decided(
                        eligibility.cut(Consents.NONE), details.withoutConsents(), remark, Besides.NOTHING);
            case Confirmation.NotDecided _ -> confirmation;
        };
    }
}
