package shikaku.message;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import shikaku.domain.Address;
import shikaku.domain.BranchNumber;
import shikaku.domain.CardClassification;
import shikaku.domain.CheckDigit;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.FamilyRelation;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.Sex;
import shikaku.domain.Share;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;

/** People and coverages for the tests of messages. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final LocalDateTime NOW = TODAY.atTime(9, 30, 15);
    public static final InstitutionCode CLINIC = new InstitutionCode(CheckDigit.append("281000001"));

    /** 国民健康保険: six digits, two spaces on the wire. */
    public static final InsuredCardKey KEY = new InsuredCardKey(
            new InsurerNumber("138057"),
            Optional.of(new InsuredSymbol("神-12")),
            new InsuredNumber("0001234"),
            Optional.of(new BranchNumber("01")));

    private Samples() {}

    /** A coverage in which every element stands. */
    public static Coverage full() {
        return new Coverage(
                person(),
                CoverageKey.of(KEY),
                "神戸市",
                CardClassification.GENERAL,
                Optional.of(FamilyRelation.FAMILY),
                Optional.of("髙橋\u3000一郎"),
                Period.between(LocalDate.of(2024, 4, 1), LocalDate.of(2027, 3, 31)),
                Optional.of(LocalDate.of(2024, 4, 2)),
                Optional.of(LocalDate.of(2024, 4, 1)),
                Optional.of(LocalDate.of(2027, 4, 1)),
                Optional.of(ReasonOfLoss.OTHER_INSURANCE),
                Optional.of(new Share(20)),
                Optional.of(new ElderlyRecipientCertificate(
                        Optional.of(TODAY), Period.between(TODAY, TODAY.plusYears(1)), new Share(20))),
                Optional.of(new LimitCertificate(
                        LimitCertificateClassification.LIMIT_AND_STANDARD_REDUCTION,
                        LimitCategory.A05,
                        Optional.of(TODAY),
                        Period.between(TODAY, TODAY.plusYears(1)),
                        Optional.of(TODAY))),
                List.of(
                        new SpecificDiseaseCertificate(
                                SpecificDisease.CHRONIC_KIDNEY_FAILURE,
                                Optional.of(TODAY),
                                Period.between(TODAY, TODAY.plusYears(1)),
                                10_000),
                        new SpecificDiseaseCertificate(
                                SpecificDisease.HIV_BY_BLOOD_PRODUCT, Optional.empty(), Period.from(TODAY), 0)));
    }

    /** A coverage of which only what must stand stands: 後期高齢者 have neither 記号 nor 枝番. */
    public static Coverage least() {
        return new Coverage(
                new Person(
                        new PersonName("山田\u3000花", Optional.empty(), Optional.empty(), Optional.empty()),
                        Sex.FEMALE,
                        Optional.empty(),
                        LocalDate.of(1940, 1, 2),
                        Optional.empty()),
                CoverageKey.of(new InsuredCardKey(
                        new InsurerNumber(CheckDigit.append("3928000")),
                        Optional.empty(),
                        new InsuredNumber("00000001"),
                        Optional.empty())),
                "兵庫県後期高齢者医療広域連合",
                CardClassification.GENERAL,
                Optional.empty(),
                Optional.empty(),
                Period.from(LocalDate.of(2015, 1, 2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Person person() {
        return new Person(
                new PersonName(
                        "髙橋\u3000葛\uDB40\uDD00𠮷●",
                        Optional.of("ﾀｶﾊｼ ｶﾂﾖｼ"),
                        Optional.of("TAKAHASHI KATSUYOSHI"),
                        Optional.of("ﾀｶﾊｼ")),
                Sex.UNSET,
                Optional.of(Sex.MALE),
                LocalDate.of(2022, 2, 28),
                Optional.of(new Address("兵庫県神戸市中央区加納町６丁目５番１号", Optional.of("650-8570"))));
    }
}
