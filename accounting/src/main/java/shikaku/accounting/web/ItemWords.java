package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

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
            case MALE -> WORDS.sentence("item-value.male");
            case FEMALE -> WORDS.sentence("item-value.female");
            case UNSET -> WORDS.sentence("item-value.unset");
        };
    }

    private static Sentence of(FamilyRelation relation) {
        return switch (relation) {
            case INSURED -> WORDS.sentence("item-value.insured");
            case FAMILY -> WORDS.sentence("item-value.family");
        };
    }

    private static Sentence of(CardClassification classification) {
        return switch (classification) {
            case GENERAL -> WORDS.sentence("item-value.general");
            case RETIRED -> WORDS.sentence("item-value.retired");
            case SHORT_TERM -> WORDS.sentence("item-value.short-term");
            case SHORT_TERM_RETIRED -> WORDS.sentence("item-value.short-term-retired");
            case SPECIAL_MEDICAL_EXPENSES -> WORDS.sentence("item-value.special-medical-expenses");
            case SPECIAL_RETIRED -> WORDS.sentence("item-value.special-retired");
            case SELF_DEFENSE_FORCES -> WORDS.sentence("item-value.self-defense-forces");
            case MEDICAL_ASSISTANCE -> WORDS.sentence("item-value.medical-assistance");
        };
    }

    private static Sentence plain(String value) {
        return new Sentence(value, value);
    }
}
