package shikaku.accounting.subsidy;

import static shikaku.accounting.AccountingWords.WORDS;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shikaku.accounting.PlausibleDays;
import shikaku.domain.BeneficiaryNumber;
import shikaku.domain.PublicExpenseNumber;
import shikaku.domain.Share;
import shikaku.message.Sentence;

/** 受給者証の入力: what a clerk typed from a certificate. Full-width digits and 和暦 are taken, a wrong check digit never. */
public final class SubsidyForm {
    private static final Sentence SCHEME = WORDS.sentence("wrong.scheme");
    private static final Sentence PAYER = WORDS.sentence("wrong.payer");
    private static final Sentence LAW = WORDS.sentence("wrong.law");
    private static final Sentence BENEFICIARY = WORDS.sentence("wrong.beneficiary");
    private static final Sentence BENEFICIARY_LOCAL = WORDS.sentence("wrong.beneficiary-local");
    private static final Sentence FROM = WORDS.sentence("wrong.from");
    private static final Sentence TO = WORDS.sentence("wrong.to");
    private static final Sentence PRIORITY = WORDS.sentence("wrong.priority", Subsidy.LAST_PRIORITY);
    private static final Sentence SHARE = WORDS.sentence("wrong.share");
    private static final Sentence LIMIT = WORDS.sentence("wrong.limit");

    private final Map<String, String> typed;
    private final Map<String, Sentence> wrong = new LinkedHashMap<>();

    private SubsidyForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What can be read from the fields, or what is wrong with them. */
    public static Reading read(Map<String, String> typed) {
        return new SubsidyForm(typed).read();
    }

    private Reading read() {
        Optional<Scheme> scheme =
                field("scheme", SCHEME, text -> Scheme.parse(text).orElseThrow(IllegalArgumentException::new));
        Optional<PublicExpenseNumber> payer = field("payer", PAYER, PublicExpenseNumber::new)
                .filter(number -> unless(
                        "payer", LAW, scheme.filter(one -> !one.has(number)).isPresent()));
        Optional<BeneficiaryNumber> beneficiary = beneficiary(scheme);
        Optional<LocalDate> from = field("from", FROM, SubsidyForm::day);
        Optional<LocalDate> to = field("to", TO, SubsidyForm::day)
                .filter(last -> unless("to", TO, from.filter(last::isBefore).isPresent()));
        Optional<Integer> priority = field("priority", PRIORITY, text -> within(text, 1, Subsidy.LAST_PRIORITY));
        Optional<Share> share = unlessEmpty("share", SHARE, text -> new Share(within(text, 0, 100)));
        Optional<Integer> limit = unlessEmpty("limit", LIMIT, text -> within(text, 0, Subsidy.MOST_YEN));
        return wrong.isEmpty()
                ? new Reading.Certificate(new Subsidy(
                        scheme.orElseThrow(),
                        payer.orElseThrow(),
                        beneficiary.orElseThrow(),
                        from.orElseThrow(),
                        to.orElseThrow(),
                        priority.orElseThrow(),
                        share,
                        limit))
                : new Reading.Wrong(wrong);
    }

    /** Cities may have numbers of another form, and then a clerk says that it stands so on the certificate. */
    private Optional<BeneficiaryNumber> beneficiary(Optional<Scheme> scheme) {
        boolean local = scheme.filter(one -> !one.national()).isPresent();
        boolean asPrinted = local && "yes".equals(typed.get("as-printed"));
        return field("beneficiary", local ? BENEFICIARY_LOCAL : BENEFICIARY, BeneficiaryNumber::new)
                .filter(number ->
                        unless("beneficiary", local ? BENEFICIARY_LOCAL : BENEFICIARY, !asPrinted && !number.fits()));
    }

    private boolean unless(String name, Sentence rule, boolean broken) {
        if (broken) {
            wrong.put(name, rule);
        }
        return !broken;
    }

    private <T> Optional<T> unlessEmpty(String name, Sentence rule, Function<String, T> reading) {
        return text(name).isEmpty() ? Optional.empty() : field(name, rule, reading);
    }

    private <T> Optional<T> field(String name, Sentence rule, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text(name)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            wrong.put(name, rule);
            return Optional.empty();
        }
    }

    private String text(String name) {
        return Normalizer.normalize(typed.getOrDefault(name, ""), Normalizer.Form.NFKC)
                .strip();
    }

    private static LocalDate day(String text) {
        return PlausibleDays.typed(text).orElseThrow(IllegalArgumentException::new);
    }

    private static int within(String text, int least, int most) {
        if (!text.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException("no number");
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of bounds");
        }
        return number;
    }

    /** What was read. */
    public sealed interface Reading {
        record Certificate(Subsidy subsidy) implements Reading {}

        /** @param fields what is wrong, by the field's name */
        record Wrong(Map<String, Sentence> fields) implements Reading {
            public Wrong {
                fields = Map.copyOf(fields);
            }
        }
    }
}
