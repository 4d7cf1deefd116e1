package shikaku.terminal.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.ReferenceNumber;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Sentence;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmationResult;

/**
 * 資格有効性 as the desk reads it: a word, a tone (never colour alone), and what was disclosed.
 *
 * @param code 1 to 6, empty while viewing is blocked
 * @param tone {@code good}, {@code ended} or {@code unclear}
 * @param asOf 資格確認日
 */
public record Verdict(
        String code,
        Sentence word,
        String tone,
        LocalDate asOf,
        Optional<Coverage> coverage,
        Optional<ShareWords> share,
        List<ReferenceNumber> referenceNumbers) {

    /** Reads the answer that is kept; empty when it cannot be read. */
    static Optional<Verdict> in(Octets message) {
        try {
            var result = QualificationConfirmationResult.from(XmlMessages.read(message.toByteArray()));
            return result.confirmation() instanceof Confirmation.Decided decided
                    ? Optional.of(of(decided, result.qualificationConfirmationDate()))
                    : Optional.empty();
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    private static Verdict of(Confirmation.Decided decided, LocalDate asOf) {
        Eligibility eligibility = decided.eligibility();
        return new Verdict(
                eligibility.code().orElse(""),
                word(eligibility),
                tone(eligibility),
                asOf,
                eligibility.disclosed(),
                eligibility.disclosed().map(coverage -> ShareWords.of(BurdenShare.of(coverage, asOf))),
                decided.details().referenceNumbers());
    }

    /** Never "uninsured": what is not found has so far always been a mistyped key or a registration under way (rules.md §4.1). */
    private static Sentence word(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid _ -> new Sentence("有効", "Valid");
            case Eligibility.Invalid _ -> new Sentence("無効", "Ended");
            case Eligibility.InvalidNewerExists _ -> new Sentence("無効（新しい資格あり）", "Ended, a newer one exists");
            case Eligibility.NotFound _ -> new Sentence("該当資格なし（入力を確認）", "Nothing found, check what was typed");
            case Eligibility.Multiple _ -> new Sentence("複数該当", "More than one person fits");
            case Eligibility.ValidUnregistered _ -> new Sentence("有効（医療券未登録）", "Valid, ticket not registered");
            case Eligibility.Blocked _ -> new Sentence("照会停止中", "Viewing stopped");
        };
    }

    private static String tone(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid _, Eligibility.ValidUnregistered _ -> "good";
            case Eligibility.Invalid _, Eligibility.InvalidNewerExists _ -> "ended";
            case Eligibility.NotFound _, Eligibility.Multiple _, Eligibility.Blocked _ -> "unclear";
        };
    }

    @Override
    public String toString() {
        return "Verdict[" + code + "]";
    }
}
