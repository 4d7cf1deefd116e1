package shikaku.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 負担割合 and where it comes from (rules.md §4.5). Only the shares of 後期高齢者 and of 70 to 74 years are transmitted; nobody is shown a bare
 * number, what follows from the age says so.
 *
 * @param share absent where the result does not say it and no rule may guess
 * @param source which rule gave it
 */
public record BurdenShare(Optional<Share> share, Source source) {
    private static final Share ALL = new Share(100);
    private static final Share PRESCHOOL = new Share(20);
    private static final Share ORDINARY = new Share(30);
    private static final int ELDERLY_RECIPIENT_AGE = 70;
    private static final int LATE_ELDERLY_AGE = 75;

    /** From this age on somebody with a certified disability may be 後期高齢者. */
    private static final int EARLIEST_LATE_ELDERLY_AGE = 65;

    /** Where a share comes from. */
    public enum Source {
        /** 後期高齢者: 被保険者証一部負担金割合. */
        LATE_ELDERLY,
        /** 高齢受給者証. */
        ELDERLY_RECIPIENT,
        /** 未就学: 2割, by age. */
        PRESCHOOL,
        /** 3割, by rule; not transmitted. */
        ORDINARY,
        /** 特別療養費: 窓口で全額. */
        SPECIAL_MEDICAL_EXPENSES,
        /** 医療扶助: 医療券の本人支払額, not a share. */
        MEDICAL_ASSISTANCE,
        /** 保険者番号なし: 後期高齢者 or not, which an age that may be either does not tell. */
        INSURER_NOT_TOLD
    }

    /** Whether somebody must ask: a share there is, and it was not told. 医療扶助 has none, its ticket says an amount. */
    public boolean mustBeAsked() {
        return share.isEmpty() && source != Source.MEDICAL_ASSISTANCE;
    }

    /** What a patient with this coverage pays on {@code date}. */
    public static BurdenShare of(Coverage coverage, LocalDate date) {
        return switch (coverage.classification()) {
            case MEDICAL_ASSISTANCE -> new BurdenShare(Optional.empty(), Source.MEDICAL_ASSISTANCE);
            case SPECIAL_MEDICAL_EXPENSES -> new BurdenShare(Optional.of(ALL), Source.SPECIAL_MEDICAL_EXPENSES);
            case GENERAL, RETIRED, SHORT_TERM, SHORT_TERM_RETIRED, SPECIAL_RETIRED, SELF_DEFENSE_FORCES ->
                coverage.key()
                        .insurer()
                        .map(insurer -> insurer.isLateElderly() ? lateElderly(coverage) : byAge(coverage, date))
                        .orElseGet(() -> byUnknownInsurer(coverage, date));
        };
    }

    private static BurdenShare lateElderly(Coverage coverage) {
        return new BurdenShare(coverage.share(), Source.LATE_ELDERLY);
    }

    /** Without 保険者番号 nobody sees whether it begins with 39; but only 後期高齢者 are told 一部負担金割合 (interface.md §2.5). */
    private static BurdenShare byUnknownInsurer(Coverage coverage, LocalDate date) {
        if (coverage.share().isPresent()) {
            return lateElderly(coverage);
        }
        LocalDate attained = coverage.person()
                .birthdate()
                .plusYears(EARLIEST_LATE_ELDERLY_AGE)
                .minusDays(1);
        return certificate(coverage, date).isPresent() || date.isBefore(attained)
                ? byAge(coverage, date)
                : new BurdenShare(Optional.empty(), Source.INSURER_NOT_TOLD);
    }

    private static BurdenShare byAge(Coverage coverage, LocalDate date) {
        Optional<ElderlyRecipientCertificate> certificate = certificate(coverage, date);
        if (certificate.isPresent() || elderlyRecipient(coverage.person().birthdate(), date)) {
            return new BurdenShare(certificate.flatMap(ElderlyRecipientCertificate::share), Source.ELDERLY_RECIPIENT);
        }
        return coverage.preschool(date)
                ? new BurdenShare(Optional.of(PRESCHOOL), Source.PRESCHOOL)
                : new BurdenShare(Optional.of(ORDINARY), Source.ORDINARY);
    }

    private static Optional<ElderlyRecipientCertificate> certificate(Coverage coverage, LocalDate date) {
        return coverage.elderlyRecipient().filter(held -> held.period().covers(date));
    }

    /** From the first of the month after 70 is attained (the eve of the birthday) until the 75th birthday. */
    private static boolean elderlyRecipient(LocalDate birthdate, LocalDate date) {
        LocalDate attained = birthdate.plusYears(ELDERLY_RECIPIENT_AGE).minusDays(1);
        LocalDate from = attained.withDayOfMonth(1).plusMonths(1);
        return !date.isBefore(from) && date.isBefore(birthdate.plusYears(LATE_ELDERLY_AGE));
    }
}
