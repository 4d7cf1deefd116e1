package shikaku.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 特定疾病療養受療証情報. Crosses only with consent (C-21), and never in answer to a typed query (rules.md §4.2).
 *
 * @param disease 認定疾病区分
 * @param issued 交付年月日
 * @param period 有効開始・有効終了年月日 (the source document prints 有効期間年月日)
 * @param selfPayYen 自己負担限度額 in yen a month, 0 to 9,999,999; 10,000 or 20,000 in practice
 */
public record SpecificDiseaseCertificate(
        Optional<SpecificDisease> disease, Optional<LocalDate> issued, Period period, Optional<Integer> selfPayYen) {
    public static final int MAX_SELF_PAY_YEN = 9_999_999;

    public SpecificDiseaseCertificate {
        if (selfPayYen.filter(yen -> yen < 0 || yen > MAX_SELF_PAY_YEN).isPresent()) {
            throw new IllegalArgumentException(
                    "自己負担限度額 (SpecificDiseasesSelfPay) is 0 to " + MAX_SELF_PAY_YEN + " yen");
        }
    }

    /** One that tells the disease and the amount. */
    public SpecificDiseaseCertificate(
            SpecificDisease disease, Optional<LocalDate> issued, Period period, int selfPayYen) {
        this(Optional.of(disease), issued, period, Optional.of(selfPayYen));
    }
}
