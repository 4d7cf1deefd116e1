package shikaku.accounting.subsidy;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.domain.PublicExpenseNumber;
import shikaku.message.Sentence;

/** 公費の制度, with the 法別番号 of those that the nation's laws number (interface.md §5). What cities and prefectures grant has none of them. */
public enum Scheme {
    CHILD(Set.of()),
    SEVERE_DISABILITY(Set.of()),
    SINGLE_PARENT(Set.of()),
    OTHER_LOCAL(Set.of()),
    DEVELOPMENT(Set.of("16")),
    CHRONIC_CHILD(Set.of("52")),
    REHABILITATION(Set.of("15")),
    MENTAL_OUTPATIENT(Set.of("21")),
    INTRACTABLE(Set.of("51", "54")),
    PUBLIC_ASSISTANCE(Set.of("12"));

    private static final Set<String> NATIONAL =
            Arrays.stream(values()).flatMap(one -> one.laws.stream()).collect(Collectors.toUnmodifiableSet());

    private final Sentence title;
    private final Set<String> laws;

    Scheme(Set<String> laws) {
        this.title = WORDS.sentence("scheme." + name());
        this.laws = laws;
    }

    public Sentence title() {
        return title;
    }

    /** Whether a law of the nation numbers it; then 受給者番号 has seven digits that fit, too. */
    public boolean national() {
        return !laws.isEmpty();
    }

    /** Whether this may be its 公費負担者番号. */
    public boolean has(PublicExpenseNumber payer) {
        return national() ? laws.contains(payer.law()) : !NATIONAL.contains(payer.law());
    }

    /** 法別番号, side by side. */
    public String lawsInWords() {
        return laws.stream().sorted().collect(Collectors.joining("・"));
    }

    /** Reads a name; empty for anything else. */
    public static Optional<Scheme> parse(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
