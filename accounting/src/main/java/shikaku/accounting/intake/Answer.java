package shikaku.accounting.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.message.oqs.Remark;

/**
 * 資格確認結果 (OQS-IF-002) as far as accounting uses it.
 *
 * @param answeredAt 処理実行日時 of the center, in Japan's time
 * @param asOf 資格確認日: the date the answer holds for
 * @param institution 医療機関コード it was given to
 * @param asked 照会区分
 * @param typed what was asked with, where the answer repeats it; never where a card was read
 * @param eligibility 資格有効性 with what it discloses
 * @param others what the same person holds beside that, such as 医療扶助; which of them a visit goes to is for a clerk to say
 * @param references 照会番号, at most {@link shikaku.message.Limits#REFERENCE_NUMBERS}
 * @param remark something to tell beside the verdict, such as a certificate about to expire
 */
public record Answer(
        LocalDateTime answeredAt,
        LocalDate asOf,
        InstitutionCode institution,
        Asked asked,
        Optional<InsuredCardQuery> typed,
        Eligibility eligibility,
        List<Coverage> others,
        List<ReferenceNumber> references,
        Optional<Remark> remark) {
    public Answer {
        others = List.copyOf(others);
        references = List.copyOf(references);
    }

    /** An answer with one coverage at most, which does not repeat what was asked with. */
    public Answer(
            LocalDateTime answeredAt,
            LocalDate asOf,
            InstitutionCode institution,
            Asked asked,
            Eligibility eligibility,
            List<ReferenceNumber> references,
            Optional<Remark> remark) {
        this(answeredAt, asOf, institution, asked, Optional.empty(), eligibility, List.of(), references, remark);
    }

    /** Every coverage that is told, the center's first one first. */
    public List<Coverage> coverages() {
        return Stream.concat(eligibility.disclosed().stream(), others.stream()).toList();
    }

    /** Whether it says of one coverage that it holds; of several none is taken before a clerk has chosen. */
    public boolean validOnce() {
        return valid() && others.isEmpty();
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
