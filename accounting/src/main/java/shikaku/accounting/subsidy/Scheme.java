package shikaku.accounting.subsidy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.domain.PublicExpenseNumber;
import shikaku.message.Sentence;

/** 公費の制度, with the 法別番号 of those that the nation's laws number (interface.md §5). What cities and prefectures grant has none of them. */
public enum Scheme {
    CHILD("こども医療", "children's medical care (city)", Set.of()),
    SEVERE_DISABILITY("重度障害者医療", "severe disability (city)", Set.of()),
    SINGLE_PARENT("ひとり親家庭等医療", "single-parent family (city)", Set.of()),
    OTHER_LOCAL("その他の地方の公費", "another scheme of city or prefecture", Set.of()),
    DEVELOPMENT("育成医療", "medical aid for disabled children", Set.of("16")),
    CHRONIC_CHILD("小児慢性特定疾病", "chronic disease of children", Set.of("52")),
    REHABILITATION("更生医療", "rehabilitation aid", Set.of("15")),
    MENTAL_OUTPATIENT("精神通院医療", "mental health, outpatient", Set.of("21")),
    INTRACTABLE("難病・特定疾患", "intractable disease", Set.of("51", "54")),
    PUBLIC_ASSISTANCE("生活保護（医療扶助）", "public assistance", Set.of("12"));

    private static final Set<String> NATIONAL =
            Arrays.stream(values()).flatMap(one -> one.laws.stream()).collect(Collectors.toUnmodifiableSet());

    private final Sentence title;
    private final Set<String> laws;

    Scheme(String japanese, String english, Set<String> laws) {
        this.title = new Sentence(japanese, english);
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
