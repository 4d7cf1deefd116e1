package shikaku.message.oqs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.code.PrescriptionIssue;

/**
 * What an answer says beside its verdict and its first result.
 *
 * @param prescription 処方箋発行形態, chosen at the reader; read in both places where sources put it, written into the body
 * @param confirmationKey {@code QualificationConfirmationKey}, seen in face files of 2026; its meaning is not public
 * @param results every result after the first
 */
public record Besides(
        Optional<PrescriptionIssue> prescription,
        Optional<String> confirmationKey,
        List<ResultOfQualificationConfirmation> results) {

    /** Nothing beside. */
    public static final Besides NOTHING = new Besides(Optional.empty(), Optional.empty(), List.of());

    private static final String PRESCRIPTION = "PrescriptionIssueSelect";

    public Besides {
        results = List.copyOf(results);
        if (results.size() >= Limits.RESULTS_OF_ONE_PERSON) {
            throw new IllegalArgumentException("too many results of one person");
        }
    }

    Elements toElements() {
        return new Elements()
                .optional(PRESCRIPTION, prescription, PrescriptionIssue::code)
                .optional("QualificationConfirmationKey", confirmationKey, Function.identity());
    }

    /** @param results the blocks of all results */
    static Besides from(Fields body, List<Fields> results) {
        return new Besides(
                prescription(body).or(() -> results.stream().findFirst().flatMap(Besides::prescription)),
                body.optional("QualificationConfirmationKey", Formats.text(Limits.ARBITRARY_IDENTIFIER_LENGTH)),
                results.stream()
                        .skip(1)
                        .map(ResultOfQualificationConfirmation::from)
                        .toList());
    }

    private static Optional<PrescriptionIssue> prescription(Fields fields) {
        return fields.optional(PRESCRIPTION, Formats.code(PrescriptionIssue.class));
    }
}
