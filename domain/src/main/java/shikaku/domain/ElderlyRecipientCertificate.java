package shikaku.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 高齢受給者証情報: the share of a person of 70 to 74 years.
 *
 * @param issued 交付年月日
 * @param period 有効開始・有効終了年月日
 * @param share 一部負担金割合, 20 or 30 % (10 % of old); absent where the insurer did not tell it, and then nobody may guess it
 */
public record ElderlyRecipientCertificate(Optional<LocalDate> issued, Period period, Optional<Share> share) {
    /** One that tells the share. */
    public ElderlyRecipientCertificate(Optional<LocalDate> issued, Period period, Share share) {
        this(issued, period, Optional.of(share));
    }
}
