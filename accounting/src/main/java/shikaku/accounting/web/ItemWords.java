package shikaku.accounting.web;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.accounting.chart.ChartItem;
import shikaku.domain.CardClassification;
import shikaku.domain.Coded;
import shikaku.domain.FamilyRelation;
import shikaku.domain.Sex;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;
import shikaku.message.words.ShareWords;

/** 台帳の値 in words: codes by their names, days in 和暦; everything else as it is written. */
final class ItemWords {
    private ItemWords() {}

    static Sentence of(ChartItem item, String value) {
        return switch (item) {
            case SEX -> Coded.find(Sex.class, value).map(ItemWords::of).orElseGet(() -> plain(value));
            case BIRTHDATE, VALID_FROM, VALID_TO -> DayWords.of(LocalDate.parse(value));
            case CLASSIFICATION ->
                Coded.find(CardClassification.class, value).map(ItemWords::of).orElseGet(() -> plain(value));
            case RELATION ->
                Coded.find(FamilyRelation.class, value).map(ItemWords::of).orElseGet(() -> plain(value));
            case SHARE -> ShareWords.amount(Optional.of(Integer.valueOf(value)));
            case NAME,
                    KANA,
                    OTHER_NAME,
                    OTHER_KANA,
                    POST_NUMBER,
                    ADDRESS,
                    INSURER,
                    INSURER_NAME,
                    SYMBOL,
                    NUMBER,
                    BRANCH,
                    INSURED_NAME -> plain(value);
        };
    }

    static Sentence of(Sex sex) {
        return switch (sex) {
            case MALE -> new Sentence("男", "male");
            case FEMALE -> new Sentence("女", "female");
            case UNSET -> new Sentence("―", "not told");
        };
    }

    private static Sentence of(FamilyRelation relation) {
        return switch (relation) {
            case INSURED -> new Sentence("本人", "insured");
            case FAMILY -> new Sentence("家族", "family");
        };
    }

    private static Sentence of(CardClassification classification) {
        return switch (classification) {
            case GENERAL -> new Sentence("一般", "general");
            case RETIRED -> new Sentence("退職", "retired");
            case SHORT_TERM -> new Sentence("短期（一般）", "short-term");
            case SHORT_TERM_RETIRED -> new Sentence("短期（退職）", "short-term, retired");
            case SPECIAL_MEDICAL_EXPENSES -> new Sentence("特別療養費支給対象者", "special medical expenses");
            case SPECIAL_RETIRED -> new Sentence("特例退職被保険者証", "special retired");
            case SELF_DEFENSE_FORCES -> new Sentence("自衛官診療証", "self-defence forces");
            case MEDICAL_ASSISTANCE -> new Sentence("医療扶助", "medical assistance");
        };
    }

    private static Sentence plain(String value) {
        return new Sentence(value, value);
    }
}
