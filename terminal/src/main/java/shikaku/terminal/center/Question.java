package shikaku.terminal.center;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.Reason;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.terminal.checkin.CheckInEnded;

/**
 * 照会したこと: what an answer has to repeat before it is taken for the answer. An answer to something else, put in its place by a mistake of
 * the center or of something in front of it, would be one person's data at another's visit.
 *
 * @param header whose question it is
 * @param asOf 資格確認日
 * @param by 照会区分
 * @param query 記号・番号 and 生年月日; empty where a card was read or four items were searched for, which no answer repeats
 */
record Question(RequestHeader header, LocalDate asOf, ReferenceClassification by, Optional<InsuredCardQuery> query) {

    /** With a document. */
    static Question of(QualificationConfirmationRequest request) {
        return new Question(
                request.header(),
                request.qualificationConfirmationDate(),
                ReferenceClassification.INSURED_CARD,
                Optional.of(request.search().query()));
    }

    /** Without numbers. */
    static Question of(InstitutionCode institution, LocalDate asOf, ReferenceClassification by) {
        return new Question(RequestHeader.of(institution), asOf, by, Optional.empty());
    }

    /** @throws CheckInEnded when it answers another question, or somebody else's */
    void requireAnsweredBy(QualificationConfirmationResult result) throws CheckInEnded {
        if (!result.header().request().institution().equals(header.institution())) {
            throw new CheckInEnded(Reason.WRONG_INSTITUTION);
        }
        boolean same = result.qualificationConfirmationDate().equals(asOf)
                && result.referenceClassification() == by
                && (query.isEmpty() || repeats(result));
        if (!same) {
            throw new CheckInEnded(Reason.UNEXPECTED_MESSAGE);
        }
    }

    /** A site may keep ArbitraryFileIdentifier from crossing, so an answer need not have it; another one it must not have. */
    private boolean repeats(QualificationConfirmationResult result) {
        Optional<String> file = result.header().request().arbitraryFileIdentifier();
        return result.search().map(QualificationConfirmSearchInfo::query).equals(query)
                && (file.isEmpty() || file.equals(header.arbitraryFileIdentifier()));
    }
}
