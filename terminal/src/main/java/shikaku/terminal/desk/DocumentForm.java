package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shikaku.domain.AnsweredBy;
import shikaku.domain.BranchNumber;
import shikaku.domain.Consents;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.TypedDay;
import shikaku.message.Sentence;
import shikaku.terminal.Limits;

/**
 * 記号・番号の入力: what staff typed from a paper document. Full-width digits are forgiven where only digits can stand; 記号 and 番号 go
 * as they were typed, because width and hyphens count there. The check digit of 保険者番号 is tested before the center is asked.
 */
@Realizes(clauses = Clause.C3)
final class DocumentForm {
    private static final Sentence INSURER = WORDS.sentence("wrong.insurer");
    private static final Sentence SYMBOL = WORDS.sentence("wrong.symbol");
    static final Sentence NUMBER = WORDS.sentence("wrong.number");
    private static final Sentence BIRTHDATE = WORDS.sentence("wrong.day.rule");
    private static final Sentence NO_SUCH_DAY = WORDS.sentence("wrong.day.none");
    private static final Sentence NOT_YET = WORDS.sentence("wrong.day.future");
    private static final Sentence BRANCH = WORDS.sentence("wrong.branch");
    private static final Sentence CONSENT = WORDS.sentence("wrong.consent");
    private final Map<String, String> typed;
    private final LocalDate today;
    private final Map<String, Sentence> wrong = new LinkedHashMap<>();

    private DocumentForm(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    /** What can be read from the fields, or what is wrong with them. */
    static Reading read(Map<String, String> typed, LocalDate today) {
        return new DocumentForm(typed, today).read();
    }

    /** 答えた人, as reception says: nobody but staff where it does not. */
    static AnsweredBy answeredBy(Map<String, String> typed) {
        return switch (typed.getOrDefault("answeredBy", "")) {
            case "SELF" -> AnsweredBy.SELF;
            case "GUARDIAN" -> AnsweredBy.GUARDIAN;
            default -> AnsweredBy.STAFF;
        };
    }

    /** 限度額の情報への同意, as it was given by word of mouth: a document admits no other. */
    static Consents consents(Map<String, String> typed) {
        return new Consents("yes".equals(typed.get("limit")), false);
    }

    private Reading read() {
        Optional<InsurerNumber> insurer = field("insurer", INSURER, text -> new InsurerNumber(digits(text)));
        Optional<InsuredSymbol> symbol = unlessEmpty("symbol", SYMBOL, InsuredSymbol::new);
        Optional<InsuredNumber> number = field("number", NUMBER, InsuredNumber::new);
        Optional<BranchNumber> branch = unlessEmpty("branch", BRANCH, text -> new BranchNumber(digits(text)));
        Optional<LocalDate> birthdate = birthdate();
        if (consents(typed).limitCertificate() && answeredBy(typed) == AnsweredBy.STAFF) {
            wrong.put("limit", CONSENT);
        }
        return wrong.isEmpty() && insurer.isPresent() && number.isPresent() && birthdate.isPresent()
                ? new Reading.Query(new InsuredCardQuery(
                        new InsuredCardKey(insurer.get(), symbol, number.get(), branch), birthdate.get()))
                : new Reading.Wrong(Collections.unmodifiableMap(new LinkedHashMap<>(wrong)));
    }

    /** Of a day that no calendar has it is said so, and not how days are written. */
    private Optional<LocalDate> birthdate() {
        Optional<LocalDate> day = field("birthdate", BIRTHDATE, TypedDay::read);
        day.filter(born -> born.isAfter(today)).ifPresent(_ -> wrong.put("birthdate", NOT_YET));
        return day;
    }

    private <T> Optional<T> unlessEmpty(String name, Sentence rule, Function<String, T> reading) {
        return text(name).isEmpty() ? Optional.empty() : field(name, rule, reading);
    }

    private <T> Optional<T> field(String name, Sentence rule, Function<String, T> reading) {
        try {
            String text = text(name);
            if (text.length() <= Limits.DESK_FIELD) {
                return Optional.of(reading.apply(text));
            }
        } catch (DateTimeException noSuchDay) {
            wrong.put(name, NO_SUCH_DAY);
            return Optional.empty();
        } catch (IllegalArgumentException notOne) {
            // Said below.
        }
        wrong.put(name, rule);
        return Optional.empty();
    }

    private String text(String name) {
        @Nullable String value = typed.get(name);
        return value == null ? "" : value.strip();
    }

    private static String digits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    }

    /** What came of reading. */
    sealed interface Reading {
        record Query(InsuredCardQuery query) implements Reading {}

        /** Field by field in the order of the form, the rule that was broken. */
        record Wrong(Map<String, Sentence> fields) implements Reading {}
    }
}
