package shikaku.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 資格 (Coverage): that one insurer insures one person, from when to when, under which key; with what hangs on it.
 *
 * @param person the person as this insurer registered them
 * @param key 保険者番号・記号・番号・枝番, as far as they are told; of what an insurer registers they are whole
 * @param insurerName 保険者名称, at most 100 characters
 * @param classification 被保険者証区分
 * @param relation 本人・家族の別
 * @param insuredName 被保険者氏名（世帯主氏名）, at most 100 characters
 * @param period 有効開始・有効終了年月日; the last day is still valid
 * @param issued 被保険者証交付年月日
 * @param acquired 資格取得年月日
 * @param lost 資格喪失年月日
 * @param reasonOfLoss 資格喪失事由
 * @param share 被保険者証一部負担金割合, 後期高齢者 only
 * @param elderlyRecipient 高齢受給者証情報, 70 to 74 years
 * @param limitCertificate 限度額適用認定証関連情報
 * @param specificDiseases 特定疾病療養受療証情報, at most {@value #MAX_SPECIFIC_DISEASES}
 */
public record Coverage(
        Person person,
        CoverageKey key,
        String insurerName,
        CardClassification classification,
        Optional<FamilyRelation> relation,
        Optional<String> insuredName,
        Period period,
        Optional<LocalDate> issued,
        Optional<LocalDate> acquired,
        Optional<LocalDate> lost,
        Optional<ReasonOfLoss> reasonOfLoss,
        Optional<Share> share,
        Optional<ElderlyRecipientCertificate> elderlyRecipient,
        Optional<LimitCertificate> limitCertificate,
        List<SpecificDiseaseCertificate> specificDiseases) {
    /** There are three kinds of 特定疾病 (OQSCD013), each certified once. */
    public static final int MAX_SPECIFIC_DISEASES = 3;

    private static final int SCHOOL_AGE = 6;

    public Coverage {
        Text.require("保険者名称 (InsurerName)", insurerName, PersonName.MAX_LENGTH);
        insuredName.ifPresent(name -> Text.require("被保険者氏名 (InsuredName)", name, PersonName.MAX_LENGTH));
        specificDiseases = List.copyOf(specificDiseases);
        if (specificDiseases.size() > MAX_SPECIFIC_DISEASES) {
            throw new IllegalArgumentException("特定疾病療養受療証情報 stands at most three times");
        }
    }

    /** 未就学区分: until 31 March after the sixth birthday (rules.md §4.5, unconfirmed); somebody born on 1 April has theirs on 31 March. */
    public boolean preschool(LocalDate date) {
        LocalDate attainsSix = person.birthdate().plusYears(SCHOOL_AGE).minusDays(1);
        LocalDate lastDay = LocalDate.of(attainsSix.getYear(), 3, 31);
        return !date.isAfter(attainsSix.isAfter(lastDay) ? lastDay.plusYears(1) : lastDay);
    }

    /** The same coverage without what the person did not consent to show (C-21). */
    public Coverage cut(Consents consents) {
        return with(
                consents.limitCertificate() ? limitCertificate : Optional.empty(),
                consents.specificDisease() ? specificDiseases : List.of());
    }

    /** The same coverage with only those certificates that are valid on {@code date}. */
    public Coverage on(LocalDate date) {
        return with(
                limitCertificate.filter(certificate -> certificate.period().covers(date)),
                specificDiseases.stream()
                        .filter(certificate -> certificate.period().covers(date))
                        .toList());
    }

    /** The same with only this much of its key. */
    public Coverage under(CoverageKey told) {
        return with(told, limitCertificate, specificDiseases);
    }

    private Coverage with(Optional<LimitCertificate> limit, List<SpecificDiseaseCertificate> diseases) {
        return with(key, limit, diseases);
    }

    private Coverage with(
            CoverageKey told, Optional<LimitCertificate> limit, List<SpecificDiseaseCertificate> diseases) {
        return new Coverage(
                person,
                told,
                insurerName,
                classification,
                relation,
                insuredName,
                period,
                issued,
                acquired,
                lost,
                reasonOfLoss,
                share,
                elderlyRecipient,
                limit,
                diseases);
    }

    @Override
    public String toString() {
        return "Coverage[…]";
    }
}
