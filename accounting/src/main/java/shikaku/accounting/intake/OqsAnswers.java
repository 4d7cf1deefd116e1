package shikaku.accounting.intake;

import java.util.Optional;
import shikaku.domain.Eligibility;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Besides;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultOfQualificationConfirmation;

/** Reads OQS-IF-002. An error in its place is no result: it is refused with the error's own reason. */
@Realizes(arrows = Arrow.A8)
public final class OqsAnswers implements Answers {
    @Override
    public Answer read(byte[] document) {
        XmlMessage xml = XmlMessages.read(document);
        Optional<ErrorResult> error = ErrorResult.in(xml);
        if (error.isPresent()) {
            throw refused(error.get().error(), "ErrorCode");
        }
        QualificationConfirmationResult result = QualificationConfirmationResult.from(xml);
        return switch (result.confirmation()) {
            case Confirmation.NotDecided(Remark remark) -> throw refused(remark, "ProcessingResultCode");
            case Confirmation.Decided(
                    Eligibility eligibility,
                    ResultDetails details,
                    Optional<Remark> remark,
                    Besides besides) ->
                new Answer(
                        result.header().processExecutionTime(),
                        result.qualificationConfirmationDate(),
                        result.header().request().institution(),
                        asked(result.referenceClassification()),
                        result.search().map(QualificationConfirmSearchInfo::query),
                        eligibility,
                        besides.results().stream()
                                .map(ResultOfQualificationConfirmation::coverage)
                                .toList(),
                        details.referenceNumbers(),
                        remark);
        };
    }

    private static Answer.Asked asked(ReferenceClassification classification) {
        return switch (classification) {
            case MY_NUMBER_CARD -> Answer.Asked.BY_CARD;
            case INSURED_CARD -> Answer.Asked.BY_DOCUMENT;
        };
    }

    private static MalformedMessage refused(Remark remark, String where) {
        return new MalformedMessage(remark.reason().orElse(Reason.UNEXPECTED_MESSAGE), where);
    }
}
