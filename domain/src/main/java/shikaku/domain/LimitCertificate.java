package shikaku.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 限度額適用認定証関連情報: up to which amount a household pays in a month. Crosses only with consent (C-21).
 *
 * @param classification 認定区分
 * @param category 適用区分; absent where the insurer did not tell it, and then nobody may guess it
 * @param issued 交付年月日
 * @param period 有効開始・有効終了年月日
 * @param longTermSince 長期入院該当年月日
 */
public record LimitCertificate(
        Optional<LimitCertificateClassification> classification,
        Optional<LimitCategory> category,
        Optional<LocalDate> issued,
        Period period,
        Optional<LocalDate> longTermSince) {
    /** One that tells its kind and the category. */
    public LimitCertificate(
            LimitCertificateClassification classification,
            LimitCategory category,
            Optional<LocalDate> issued,
            Period period,
            Optional<LocalDate> longTermSince) {
        this(Optional.of(classification), Optional.of(category), issued, period, longTermSince);
    }
}
