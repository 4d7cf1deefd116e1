package shikaku.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.domain.BranchNumber;
import shikaku.domain.CardClassification;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.ElderlyRecipientCertificate;
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
import shikaku.domain.Sex;
import shikaku.domain.Share;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;

/** People and coverages for tests: one child of Kobe, and how others differ from it. */
public record People(
        PersonName names,
        Sex sex,
        LocalDate birthdate,
        InsuredCardKey key,
        CardClassification classification,
        Optional<Share> share,
        Optional<ElderlyRecipientCertificate> elderly) {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final InstitutionCode CLINIC = new InstitutionCode("2811234562");
    public static final InsurerNumber KYOKAI = new InsurerNumber("01280015");
    public static final InsurerNumber KOBE = new InsurerNumber("280016");
    public static final InsurerNumber LATE_ELDERLY = new InsurerNumber("39281001");

    public static People hanako() {
        return new People(
                PersonName.of("青木　花子", "ｱｵｷ ﾊﾅｺ"),
                Sex.FEMALE,
                LocalDate.of(2018, 5, 3),
                key(KYOKAI, "1234567", "02"),
                CardClassification.GENERAL,
                Optional.empty(),
                Optional.empty());
    }

    public static InsuredCardKey key(InsurerNumber insurer, String number, String branch) {
        return new InsuredCardKey(
                insurer,
                Optional.of(new InsuredSymbol("神戸１２")),
                new InsuredNumber(number),
                Optional.of(new BranchNumber(branch)));
    }

    public People named(String name, String kana) {
        return named(PersonName.of(name, kana));
    }

    public People named(PersonName other) {
        return new People(other, sex, birthdate, key, classification, share, elderly);
    }

    public People with(Sex other) {
        return new People(names, other, birthdate, key, classification, share, elderly);
    }

    public People born(LocalDate other) {
        return new People(names, sex, other, key, classification, share, elderly);
    }

    public People insured(InsuredCardKey other) {
        return new People(names, sex, birthdate, other, classification, share, elderly);
    }

    public People classified(CardClassification other) {
        return new People(names, sex, birthdate, key, other, share, elderly);
    }

    public People paying(int percent) {
        return new People(names, sex, birthdate, key, classification, Optional.of(new Share(percent)), elderly);
    }

    public People elderly(ElderlyRecipientCertificate certificate) {
        return new People(names, sex, birthdate, key, classification, share, Optional.of(certificate));
    }

    public Coverage coverage() {
        return new Coverage(
                new Person(names, sex, Optional.empty(), birthdate, Optional.empty()),
                CoverageKey.of(key),
                "全国健康保険協会　兵庫支部",
                classification,
                Optional.empty(),
                Optional.empty(),
                Period.from(LocalDate.of(2020, 4, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                share,
                elderly,
                Optional.empty(),
                List.of());
    }

    /** The same for another period. */
    public static Coverage valid(Coverage held, Period period) {
        return new Coverage(
                held.person(),
                held.key(),
                held.insurerName(),
                held.classification(),
                held.relation(),
                held.insuredName(),
                period,
                held.issued(),
                held.acquired(),
                held.lost(),
                held.reasonOfLoss(),
                held.share(),
                held.elderlyRecipient(),
                held.limitCertificate(),
                held.specificDiseases());
    }

    /** The same with a 限度額適用認定証 and a 特定疾病療養受療証. */
    public static Coverage withCertificates(Coverage held) {
        return new Coverage(
                held.person(),
                held.key(),
                held.insurerName(),
                held.classification(),
                held.relation(),
                held.insuredName(),
                held.period(),
                held.issued(),
                held.acquired(),
                held.lost(),
                held.reasonOfLoss(),
                held.share(),
                held.elderlyRecipient(),
                Optional.of(new LimitCertificate(
                        LimitCertificateClassification.LIMIT,
                        LimitCategory.A03,
                        Optional.empty(),
                        new Period(LocalDate.of(2026, 8, 1), Optional.of(LocalDate.of(2027, 7, 31))),
                        Optional.empty())),
                List.of(new SpecificDiseaseCertificate(
                        SpecificDisease.CHRONIC_KIDNEY_FAILURE,
                        Optional.empty(),
                        Period.from(LocalDate.of(2026, 4, 1)),
                        10_000)));
    }
}
