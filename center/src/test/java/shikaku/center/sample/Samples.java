package shikaku.center.sample;

import java.time.LocalDate;
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
import shikaku.domain.InsuredCardQuery;
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

/** Made-up people and coverages of the tests; every number has a fitting check digit. */
public final class Samples {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate BORN = LocalDate.of(2019, 5, 3);
    public static final InstitutionCode CLINIC = new InstitutionCode(CheckDigit.append("281234567"));
    public static final InstitutionCode OTHER_CLINIC = new InstitutionCode(CheckDigit.append("281234568"));
    public static final InsurerNumber KYOKAI = new InsurerNumber(CheckDigit.append("0128001"));
    public static final InsurerNumber KUMIAI = new InsurerNumber(CheckDigit.append("0613456"));
    public static final InsurerNumber KOKUHO = new InsurerNumber(CheckDigit.append("28001"));

    private Samples() {}

    public static InsuredCardKey key(InsurerNumber insurer, String number, String branch) {
        return new InsuredCardKey(
                insurer,
                Optional.of(new InsuredSymbol("神戸１２")),
                new InsuredNumber(number),
                Optional.of(new BranchNumber(branch)));
    }

    public static InsuredCardKey withoutBranch(InsuredCardKey key) {
        return new InsuredCardKey(key.insurer(), key.symbol(), key.number(), Optional.empty());
    }

    public static InsuredCardQuery query(InsuredCardKey key) {
        return new InsuredCardQuery(key, BORN);
    }

    /** A plain coverage of somebody born on {@link #BORN}. */
    public static Coverage coverage(InsuredCardKey key, Period period) {
        return new Coverage(
                new Person(PersonName.of("神戸　花", "ｺｳﾍﾞ ﾊﾅ"), Sex.FEMALE, Optional.empty(), BORN, Optional.empty()),
                CoverageKey.of(key),
                "全国健康保険協会",
                CardClassification.GENERAL,
                Optional.empty(),
                Optional.empty(),
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** A coverage in which nothing is absent. */
    public static Coverage complete(InsuredCardKey key, Period period) {
        LocalDate from = period.from().orElseThrow();
        return new Coverage(
                new Person(
                        new PersonName("神戸　花", Optional.of("ｺｳﾍﾞ ﾊﾅ"), Optional.of("ハナ"), Optional.of("ﾊﾅ")),
                        Sex.FEMALE,
                        Optional.of(Sex.MALE),
                        BORN,
                        Optional.of(new Address("神戸市中央区１－１", Optional.of("650-0001")))),
                CoverageKey.of(key),
                "全国健康保険協会　兵庫支部",
                CardClassification.GENERAL,
                Optional.of(FamilyRelation.FAMILY),
                Optional.of("神戸　太郎"),
                period,
                Optional.of(from),
                Optional.of(from),
                Optional.of(from.plusYears(9)),
                Optional.of(ReasonOfLoss.OTHER_INSURANCE),
                Optional.of(new Share(20)),
                Optional.of(new ElderlyRecipientCertificate(Optional.of(from), period, new Share(30))),
                Optional.of(new LimitCertificate(
                        LimitCertificateClassification.LIMIT,
                        LimitCategory.A03,
                        Optional.of(from),
                        period,
                        Optional.of(from.plusMonths(3)))),
                List.of(
                        disease(SpecificDisease.CHRONIC_KIDNEY_FAILURE, period),
                        disease(SpecificDisease.COAGULATION_FACTOR_DEFICIENCY, period)));
    }

    private static SpecificDiseaseCertificate disease(SpecificDisease kind, Period period) {
        return new SpecificDiseaseCertificate(kind, period.from(), period, 10_000);
    }
}
