package shikaku.town.people;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.Share;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;

/** Certificates that hang on generated people's coverages; those of a year run from August to July. */
record Certificates(LocalDate date) {
    private static final List<LimitCategory> UNDER_70 =
            List.of(LimitCategory.A01, LimitCategory.A02, LimitCategory.A03, LimitCategory.A04, LimitCategory.A05);
    private static final List<LimitCategory> FROM_70 = List.of(LimitCategory.B02, LimitCategory.B04, LimitCategory.B05);
    private static final List<LimitCategory> FROM_75 =
            List.of(LimitCategory.B05, LimitCategory.B06, LimitCategory.B09, LimitCategory.B10);

    /** The certificate year that {@code date} lies in. */
    Period year() {
        LocalDate august = LocalDate.of(date.getYear(), Month.AUGUST, 1);
        LocalDate first = august.isAfter(date) ? august.minusYears(1) : august;
        return Period.between(first, first.plusYears(1).minusDays(1));
    }

    private Period lastYear() {
        LocalDate first = year().from().orElseThrow();
        return Period.between(first.minusYears(1), first.minusDays(1));
    }

    /** One in twelve has a 限度額適用認定証; one in five of these has not renewed it. */
    Optional<LimitCertificate> limit(RandomGenerator random, int age) {
        if (random.nextInt(12) != 0) {
            return Optional.empty();
        }
        List<LimitCategory> categories = age >= 75 ? FROM_75 : age >= 70 ? FROM_70 : UNDER_70;
        LimitCategory category = categories.get(random.nextInt(categories.size()));
        Period period = random.nextInt(5) == 0 ? lastYear() : year();
        return Optional.of(
                new LimitCertificate(classification(category), category, period.from(), period, Optional.empty()));
    }

    /** Households with little income also pay less for meals. */
    private static LimitCertificateClassification classification(LimitCategory category) {
        return switch (category) {
            case A05, B05, B06 -> LimitCertificateClassification.LIMIT_AND_STANDARD_REDUCTION;
            case A01, A02, A03, A04, A06, B01, B02, B03, B04, B07, B08, B09, B10 ->
                LimitCertificateClassification.LIMIT;
        };
    }

    /** One in sixty has a 特定疾病療養受療証. */
    List<SpecificDiseaseCertificate> diseases(RandomGenerator random, LocalDate earliest) {
        if (random.nextInt(60) != 0) {
            return List.of();
        }
        SpecificDisease disease = SpecificDisease.values()[random.nextInt(SpecificDisease.values().length)];
        Period period =
                random.nextInt(5) == 0 ? Period.between(earliest, earliest.plusMonths(6)) : Period.from(earliest);
        return List.of(new SpecificDiseaseCertificate(disease, Optional.of(earliest), period, 10_000));
    }

    /** 70 to 74: 20 %, or 30 % where one still earns well. */
    Optional<ElderlyRecipientCertificate> elderly(RandomGenerator random, int age) {
        if (age < 70 || age >= 75) {
            return Optional.empty();
        }
        Share share = new Share(random.nextInt(4) == 0 ? 30 : 20);
        return Optional.of(new ElderlyRecipientCertificate(year().from(), year(), share));
    }

    /** 後期高齢者: mostly 10 %, some 20 %, few 30 %. */
    static Share lateElderly(RandomGenerator random) {
        int tenth = random.nextInt(10);
        return new Share(tenth < 7 ? 10 : tenth < 9 ? 20 : 30);
    }
}
