package shikaku.message.words;

import static shikaku.message.words.Values.WORDS;

import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.SpecificDisease;
import shikaku.message.Sentence;

/** The code tables of the certificates in words: OQSCD011, OQSCD012 and OQSCD013. */
final class CodeWords {
    private CodeWords() {}

    static Sentence of(LimitCertificateClassification classification) {
        return switch (classification) {
            case LIMIT -> WORDS.sentence("certificate.limit");
            case LIMIT_AND_STANDARD_REDUCTION -> WORDS.sentence("certificate.limit-and-reduction");
            case STANDARD_REDUCTION -> WORDS.sentence("certificate.reduction");
        };
    }

    static Sentence of(LimitCategory category) {
        return switch (category) {
            case A01 -> WORDS.sentence("category.a01");
            case A02 -> WORDS.sentence("category.a02");
            case A03 -> WORDS.sentence("category.a03");
            case A04 -> WORDS.sentence("category.a04");
            case A05 -> WORDS.sentence("category.a05");
            case A06 -> WORDS.sentence("category.a06");
            case B01 -> WORDS.sentence("category.b01");
            case B02 -> WORDS.sentence("category.b02");
            case B03 -> WORDS.sentence("category.b03");
            case B04 -> WORDS.sentence("category.b04");
            case B05 -> WORDS.sentence("category.b05");
            case B06 -> WORDS.sentence("category.b06");
            case B07 -> WORDS.sentence("category.b07");
            case B08 -> WORDS.sentence("category.b08");
            case B09 -> WORDS.sentence("category.b09");
            case B10 -> WORDS.sentence("category.b10");
        };
    }

    static Sentence of(SpecificDisease disease) {
        return switch (disease) {
            case CHRONIC_KIDNEY_FAILURE -> WORDS.sentence("disease.kidney-failure");
            case COAGULATION_FACTOR_DEFICIENCY -> WORDS.sentence("disease.coagulation-factor");
            case HIV_BY_BLOOD_PRODUCT -> WORDS.sentence("disease.blood-product");
        };
    }
}
