package shikaku.domain;

/**
 * 医療機関コード (MedicalInstitutionCode): 都道府県 2, 点数表 1, 郡市区 2, 番号 4, 検証番号 1. The check digit over all nine leading digits
 * holds for public examples; the structure is unconfirmed (interface.md §5).
 *
 * @param digits ten ASCII digits with a fitting check digit
 */
public record InstitutionCode(String digits) {
    public InstitutionCode {
        if (digits.length() != 10 || !CheckDigit.digits(digits)) {
            throw new IllegalArgumentException("医療機関コード (MedicalInstitutionCode) has ten digits");
        }
        if (!CheckDigit.fits(digits)) {
            throw new IllegalArgumentException("医療機関コード (MedicalInstitutionCode) does not fit its check digit");
        }
    }
}
