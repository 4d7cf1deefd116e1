package shikaku.message.oqs;

import java.util.List;
import java.util.Optional;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.code.QualificationValidity;

/** What the body of a result says about the person asked about. */
public sealed interface Confirmation {

    /**
     * A verdict.
     *
     * @param eligibility 資格有効性 with what it discloses; {@link Eligibility.Blocked} travels as an error with a code of its own,
     *     because the clinic is to see no data
     * @param details what stands beside the coverage; {@link ResultDetails#NONE} when none is disclosed
     * @param remark something to tell beside the verdict, such as a certificate that has just expired
     * @param besides what else the answer says; nothing when the verdict discloses nothing
     */
    record Decided(Eligibility eligibility, ResultDetails details, Optional<Remark> remark, Besides besides)
            implements Confirmation {
        public Decided {
            Optional<Coverage> disclosed = eligibility.disclosed();
            if (eligibility instanceof Eligibility.Blocked && remark.isPresent()) {
                throw new IllegalArgumentException("a blocked person's remark is always the same and not given");
            }
            if (disclosed.isEmpty() && !details.equals(ResultDetails.NONE)) {
                throw new IllegalArgumentException("a verdict that discloses nothing has no details");
            }
            if (disclosed.isEmpty() && !besides.results().isEmpty()) {
                throw new IllegalArgumentException("a verdict that discloses nothing has no further results");
            }
            if (disclosed.filter(coverage -> !details.permits(coverage)).isPresent()) {
                throw new IllegalArgumentException("a certificate stands beside a consent that was refused");
            }
        }

        /** A verdict beside which the answer says nothing else. */
        public Decided(Eligibility eligibility, ResultDetails details, Optional<Remark> remark) {
            this(eligibility, details, remark, Besides.NOTHING);
        }

        /** A verdict that discloses nothing and needs no word. */
        public static Decided of(Eligibility eligibility) {
            return new Decided(eligibility, ResultDetails.NONE, Optional.empty());
        }
    }

    /** No verdict: the person's processing failed, say because the card's certificate is revoked. */
    record NotDecided(Remark remark) implements Confirmation {}

    default Elements toElements() {
        return switch (this) {
            case NotDecided(var remark) -> new Processing.Failed(remark).toElements();
            case Decided(Eligibility.Blocked _, var _, var _, var _) -> new Processing.Failed(blocked()).toElements();
            case Decided(var eligibility, var details, var remark, var besides) ->
                new Processing.Normal(remark)
                        .toElements()
                        .optional("QualificationValidity", eligibility.code(), code -> code)
                        .all(besides.toElements())
                        .optionalBlock(
                                "ResultList",
                                eligibility
                                        .disclosed()
                                        .map(coverage -> new ResultOfQualificationConfirmation(coverage, details)),
                                first -> new Elements()
                                        .block(ResultOfQualificationConfirmation.NAME, first.toElements())
                                        .blocks(
                                                ResultOfQualificationConfirmation.NAME,
                                                besides.results(),
                                                ResultOfQualificationConfirmation::toElements));
        };
    }

    static Confirmation from(Fields body) {
        return switch (Processing.from(body)) {
            case Processing.Failed(var remark)
            when remark.code().equals(blocked().code()) -> Decided.of(new Eligibility.Blocked());
            case Processing.Failed(var remark) -> new NotDecided(remark);
            case Processing.Normal(var remark) -> decided(body, remark);
        };
    }

    private static Confirmation decided(Fields body, Optional<Remark> remark) {
        List<Fields> results = results(body);
        Eligibility eligibility = eligibility(body, results);
        return body.build(() -> eligibility.disclosed().isEmpty()
                ? new Decided(eligibility, ResultDetails.NONE, remark, Besides.from(body, List.of()))
                : new Decided(
                        eligibility, ResultDetails.from(results.getFirst()), remark, Besides.from(body, results)));
    }

    private static Eligibility eligibility(Fields body, List<Fields> results) {
        return switch (body.required("QualificationValidity", Formats.code(QualificationValidity.class))) {
            case VALID -> new Eligibility.Valid(coverage(results));
            case INVALID -> new Eligibility.Invalid(coverage(results));
            case INVALID_NEWER_EXISTS -> new Eligibility.InvalidNewerExists(coverage(results));
            case NOT_FOUND -> new Eligibility.NotFound();
            case MULTIPLE -> new Eligibility.Multiple();
            case VALID_UNREGISTERED -> new Eligibility.ValidUnregistered(coverage(results));
        };
    }

    /** In the list of a single answer; in a unit of a bulk answer, which has no list. The first one is the insurance. */
    private static List<Fields> results(Fields body) {
        return body.block("ResultList")
                .orElse(body)
                .blocks(ResultOfQualificationConfirmation.NAME, Limits.RESULTS_OF_ONE_PERSON);
    }

    private static Coverage coverage(List<Fields> results) {
        return CoverageElements.from(results.stream()
                .findFirst()
                .orElseThrow(
                        () -> new MalformedMessage(Reason.ELEMENT_MISSING, ResultOfQualificationConfirmation.NAME)));
    }

    /** The word for a person about whom the clinic is to see no data. */
    static Remark blocked() {
        return Remark.of(Reason.BLOCKED_PENDING_IDENTITY_CHECK);
    }
}
