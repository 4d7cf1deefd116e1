package shikaku.message.oqs;

import java.util.Optional;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Limits;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;

/** What the body of a result says about the person asked about. */
public sealed interface Confirmation {

    /**
     * A verdict.
     *
     * @param eligibility 資格有効性 with what it discloses; {@link Eligibility.Blocked} travels as an error with a code of its own,
     *     because the clinic is to see no data
     * @param details what stands beside the coverage; {@link ResultDetails#NONE} when none is disclosed
     * @param remark something to tell beside the verdict, such as a certificate that has just expired
     */
    record Decided(Eligibility eligibility, ResultDetails details, Optional<Remark> remark) implements Confirmation {
        public Decided {
            Optional<Coverage> disclosed = eligibility.disclosed();
            if (eligibility instanceof Eligibility.Blocked && remark.isPresent()) {
                throw new IllegalArgumentException("a blocked person's remark is always the same and not given");
            }
            if (disclosed.isEmpty() && !details.equals(ResultDetails.NONE)) {
                throw new IllegalArgumentException("a verdict that discloses nothing has no details");
            }
            if (disclosed.filter(coverage -> !details.permits(coverage)).isPresent()) {
                throw new IllegalArgumentException("a certificate stands beside a consent that was refused");
            }
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
            case Decided(Eligibility.Blocked _, var _, var _) -> new Processing.Failed(blocked()).toElements();
            case Decided(var eligibility, var details, var remark) ->
                new Processing.Normal(remark)
                        .toElements()
                        .optional("QualificationValidity", eligibility.code(), code -> code)
                        .optionalBlock(
                                "ResultList",
                                eligibility.disclosed(),
                                coverage -> new Elements()
                                        .block(
                                                "ResultOfQualificationConfirmation",
                                                CoverageElements.of(coverage).all(details.toElements())));
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
        Optional<Fields> result = firstResult(body);
        Eligibility eligibility = eligibility(body, result);
        ResultDetails details = eligibility
                .disclosed()
                .flatMap(_ -> result.map(ResultDetails::from))
                .orElse(ResultDetails.NONE);
        return body.build(() -> new Decided(eligibility, details, remark));
    }

    private static Eligibility eligibility(Fields body, Optional<Fields> result) {
        return switch (body.required("QualificationValidity", code -> code)) {
            case "1" -> new Eligibility.Valid(coverage(result));
            case "2" -> new Eligibility.Invalid(coverage(result));
            case "3" -> new Eligibility.InvalidNewerExists(coverage(result));
            case "4" -> new Eligibility.NotFound();
            case "5" -> new Eligibility.Multiple();
            case "6" -> new Eligibility.ValidUnregistered(coverage(result));
            default -> throw new MalformedMessage(Reason.VALUE_NOT_ALLOWED, "QualificationValidity");
        };
    }

    /** A person can have 医療扶助 beside an insurance; the first result is the insurance. */
    private static Optional<Fields> firstResult(Fields body) {
        return body.block("ResultList").stream()
                .flatMap(
                        list -> list.blocks("ResultOfQualificationConfirmation", Limits.RESULTS_OF_ONE_PERSON).stream())
                .findFirst();
    }

    private static Coverage coverage(Optional<Fields> result) {
        return CoverageElements.from(result.orElseThrow(
                () -> new MalformedMessage(Reason.ELEMENT_MISSING, "ResultOfQualificationConfirmation")));
    }

    private static Remark blocked() {
        return Remark.of(Reason.BLOCKED_PENDING_IDENTITY_CHECK);
    }
}
