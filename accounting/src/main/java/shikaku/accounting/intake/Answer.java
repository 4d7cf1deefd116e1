package shikaku.accounting.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.ReferenceNumber;

/**
 * 資格確認結果 (OQS-IF-002) as far as accounting uses it.
 *
 * @param answeredAt 処理実行日時 of the center, in Japan's time
 * @param asOf 資格確認日: the date the answer holds for
 * @param institution 医療機関コード it was given to
 * @param asked 照会区分
 * @param eligibility 資格有効性 with what it discloses
 * @param references 照会番号, at most {@value #MAX_REFERENCES}
 */
public record Answer(
        LocalDateTime answeredAt,
        LocalDate asOf,
        InstitutionCode institution,
        Asked asked,
        Eligibility eligibility,
        List<ReferenceNumber> references) {
    /** The element may repeat (interface.md §2.5); a person rarely has two. */
    public static final int MAX_REFERENCES = 10;

    public Answer {
        references = List.copyOf(references);
    }

    /** Whether the person is insured on the date asked about (資格有効性 1 or 6). */
    public boolean valid() {
        return eligibility instanceof Eligibility.Valid || eligibility instanceof Eligibility.ValidUnregistered;
    }

    /** 照会区分 (OQSCD002). */
    public enum Asked {
        /** マイナンバーカード. */
        BY_CARD,
        /** 被保険者証情報. */
        BY_DOCUMENT
    }

    @Override
    public String toString() {
        return "Answer[…]";
    }
}
