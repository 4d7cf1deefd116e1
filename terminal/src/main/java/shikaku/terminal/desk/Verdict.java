package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.Share;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ResultOfQualificationConfirmation;
import shikaku.message.words.CertificateWords;
import shikaku.message.words.DayWords;
import shikaku.message.words.EligibilityWords;
import shikaku.message.words.ShareWords;

/**
 * 資格有効性 as the desk reads it: a word, a tone (never colour alone), and what was disclosed.
 *
 * @param code 1 to 6, empty while viewing is blocked
 * @param tone {@code good}, {@code look} where it is valid and yet somebody has to do something, {@code ended} or {@code unclear}
 * @param asOf 資格確認日
 * @param burden 負担割合 of the coverage; none where it is not valid, because nobody pays a share of what does not hold
 * @param others what the same person holds besides, such as 医療扶助
 * @param asked the echo of what was typed; empty where a card was read
 */
public record Verdict(
        String code,
        Sentence word,
        String tone,
        LocalDate asOf,
        Optional<Coverage> coverage,
        Optional<BurdenShare> burden,
        List<ReferenceNumber> referenceNumbers,
        List<Coverage> others,
        Optional<QualificationConfirmSearchInfo> asked) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M/d");
    private static final Sentence WHICH = WORDS.sentence("look.which");

    /** Reads the answer that is kept; empty when it cannot be read. */
    static Optional<Verdict> in(Octets message) {
        try {
            var result = QualificationConfirmationResult.from(XmlMessages.read(message.toByteArray()));
            return result.confirmation() instanceof Confirmation.Decided decided
                    ? Optional.of(of(decided, result))
                    : Optional.empty();
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    private static Verdict of(Confirmation.Decided decided, QualificationConfirmationResult result) {
        LocalDate asOf = result.qualificationConfirmationDate();
        Eligibility eligibility = decided.eligibility();
        List<Coverage> others = decided.besides().results().stream()
                .map(ResultOfQualificationConfirmation::coverage)
                .toList();
        return new Verdict(
                eligibility.code().orElse(""),
                EligibilityWords.of(eligibility.code(), result.referenceClassification())
                        .word(),
                tone(eligibility, others),
                asOf,
                eligibility.disclosed(),
                holds(eligibility).map(coverage -> BurdenShare.of(coverage, asOf)),
                decided.details().referenceNumbers(),
                others,
                result.search());
    }

    private static Optional<Coverage> holds(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid(var coverage) -> Optional.of(coverage);
            case Eligibility.ValidUnregistered(var coverage) -> Optional.of(coverage);
            case Eligibility.Invalid _, Eligibility.InvalidNewerExists _ -> Optional.empty();
            case Eligibility.NotFound _, Eligibility.Multiple _, Eligibility.Blocked _ -> Optional.empty();
        };
    }

    private static String tone(Eligibility eligibility, List<Coverage> others) {
        return switch (eligibility) {
            case Eligibility.Valid _ -> others.isEmpty() ? "good" : "look";
            case Eligibility.ValidUnregistered _ -> "look";
            case Eligibility.Invalid _, Eligibility.InvalidNewerExists _ -> "ended";
            case Eligibility.NotFound _, Eligibility.Multiple _, Eligibility.Blocked _ -> "unclear";
        };
    }

    /** What somebody must find out although the answer is good; nothing where it says all. */
    Optional<Sentence> look() {
        return Optional.of(WHICH).filter(_ -> !others.isEmpty());
    }

    /** The tone where that is to be done as well. */
    String toneBeside(Optional<Reason> advice) {
        return advice.isPresent() && tone.equals("good") ? "look" : tone;
    }

    /** The same numbers in another width, where nobody was found under these. */
    List<OtherWidth> otherWidths() {
        return asked.filter(_ -> code.equals("4"))
                .map(typed -> OtherWidth.of(typed.query()))
                .orElse(List.of());
    }

    /** 氏名（その他）: 通称 and the like, by which a parent may call the child. */
    public Optional<String> otherName() {
        return coverage.flatMap(held -> held.person().names().other());
    }

    /** 資格確認日 in a cell of a list: month and day, because the list is of one day. */
    public Sentence asOfInShort() {
        return WORDS.sentence("desk.as-of", SHORT.format(asOf));
    }

    /** 資格確認日 in words. */
    public Sentence asOfInWords() {
        return DayWords.of(asOf);
    }

    /** 生年月日 in words; empty where no coverage was disclosed. */
    public Optional<Sentence> birthdate() {
        return coverage.map(held -> DayWords.of(held.person().birthdate()));
    }

    /** 有効期間 in words; empty where no coverage was disclosed. */
    public Optional<Sentence> period() {
        return coverage.map(held -> DayWords.of(held.period()));
    }

    /** 負担割合 as it is spoken; empty where no coverage holds. */
    public Optional<Sentence> share() {
        return burden.map(known -> ShareWords.amount(known.share().map(Share::percent)));
    }

    /** Whose word the share is. */
    public Optional<Sentence> shareSource() {
        return burden.map(BurdenShare::source).map(ShareWords::source);
    }

    /** 限度額適用認定証・特定疾病療養受療証, as far as consented to. */
    public List<CertificateWords> certificates() {
        return coverage.map(CertificateWords::of).orElse(List.of());
    }

    @Override
    public String toString() {
        return "Verdict[" + code + "]";
    }
}
