package shikaku.message.oqs;

import shikaku.domain.Coverage;
import shikaku.message.Elements;
import shikaku.message.Fields;

/**
 * One {@code ResultOfQualificationConfirmation}: a coverage and what stands beside it. A person may have a second one, 医療扶助 beside an
 * insurance.
 */
public record ResultOfQualificationConfirmation(Coverage coverage, ResultDetails details) {

    static final String NAME = "ResultOfQualificationConfirmation";

    Elements toElements() {
        return CoverageElements.of(coverage).all(details.toElements());
    }

    static ResultOfQualificationConfirmation from(Fields fields) {
        return new ResultOfQualificationConfirmation(CoverageElements.from(fields), ResultDetails.from(fields));
    }
}
