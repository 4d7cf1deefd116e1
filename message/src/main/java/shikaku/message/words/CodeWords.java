package shikaku.message.words;

import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.SpecificDisease;
import shikaku.message.Sentence;

/** The code tables of the certificates in words: OQSCD011, OQSCD012 and OQSCD013. */
final class CodeWords {
    private CodeWords() {}

    static Sentence of(LimitCertificateClassification classification) {
        return switch (classification) {
            case LIMIT -> new Sentence("限度額適用認定証", "limit certificate");
            case LIMIT_AND_STANDARD_REDUCTION ->
                new Sentence("限度額適用・標準負担額減額認定証", "limit and reduced meal charge certificate");
            case STANDARD_REDUCTION -> new Sentence("標準負担額減額認定証", "reduced meal charge certificate");
        };
    }

    static Sentence of(LimitCategory category) {
        return switch (category) {
            case A01 -> new Sentence("区分ア（70歳未満）", "category A, under 70");
            case A02 -> new Sentence("区分イ（70歳未満）", "category I, under 70");
            case A03 -> new Sentence("区分ウ（70歳未満）", "category U, under 70");
            case A04 -> new Sentence("区分エ（70歳未満）", "category E, under 70");
            case A05 -> new Sentence("区分オ（70歳未満）", "category O, under 70");
            case A06 -> new Sentence("区分オ（境界層該当・70歳未満）", "category O, borderline, under 70");
            case B01 -> new Sentence("現役並みⅢ（70歳以上）", "income as if working III, from 70");
            case B02 -> new Sentence("現役並みⅡ（70歳以上）", "income as if working II, from 70");
            case B03 -> new Sentence("現役並みⅠ（70歳以上）", "income as if working I, from 70");
            case B04 -> new Sentence("一般（70〜74歳）", "general, 70 to 74");
            case B05 -> new Sentence("低所得Ⅱ（70歳以上）", "low income II, from 70");
            case B06 -> new Sentence("低所得Ⅰ（70歳以上）", "low income I, from 70");
            case B07 -> new Sentence("低所得Ⅰ（老齢福祉年金・70歳以上）", "low income I, old-age welfare pension, from 70");
            case B08 -> new Sentence("低所得Ⅰ（境界層該当・70歳以上）", "low income I, borderline, from 70");
            case B09 -> new Sentence("一般Ⅱ（後期高齢者）", "general II, late elderly");
            case B10 -> new Sentence("一般Ⅰ（後期高齢者）", "general I, late elderly");
        };
    }

    static Sentence of(SpecificDisease disease) {
        return switch (disease) {
            case CHRONIC_KIDNEY_FAILURE -> new Sentence("人工透析を要する慢性腎不全", "chronic kidney failure with dialysis");
            case COAGULATION_FACTOR_DEFICIENCY ->
                new Sentence("先天性血液凝固因子障害（第Ⅷ・第Ⅸ因子）", "congenital deficiency of coagulation factor VIII or IX");
            case HIV_BY_BLOOD_PRODUCT -> new Sentence("血液凝固因子製剤に起因するHIV感染症", "HIV infection by a coagulation product");
        };
    }
}
