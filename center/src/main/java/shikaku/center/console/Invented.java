package shikaku.center.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.domain.BranchNumber;
import shikaku.domain.CardClassification;
import shikaku.domain.CheckDigit;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.FamilyRelation;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.Person;
import shikaku.domain.PersonId;
import shikaku.domain.PersonName;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.Sex;
import shikaku.domain.Share;

/**
 * A coverage of one of them.
 *
 * @param example names the question that shows it, below {@code console.example.}; empty for what only stands beside another
 * @param key under which it is asked about
 */
record Invented(String example, InsuredCardKey key, Holding holding) {
    private static final InsurerNumber OLD = insurer("0100001");
    private static final InsurerNumber NEW = insurer("0600001");
    private static final InsurerNumber LATE_ELDERLY = insurer("3900001");
    private static final InsurerNumber ASSISTANCE = insurer("1200001");
    private static final LocalDate CHILD = LocalDate.of(2021, 5, 3);
    private static final LocalDate ELDER = LocalDate.of(1940, 1, 15);

    private Invented unnamed() {
        return new Invented("", key, holding);
    }

    private static InsurerNumber insurer(String leading) {
        return new InsurerNumber(CheckDigit.append(leading));
    }

    /** All of them, as they are insured on a day. */
    static List<Invented> on(LocalDate today) {
        Period open = Period.from(today.minusYears(1));
        Period over = Period.between(today.minusYears(2), today.minusMonths(1));
        return List.of(
                child("valid", "1", "02", OLD, open, false),
                child("ended", "2", "02", OLD, over, false),
                child("newer", "3", "02", OLD, over, false),
                child("newer", "3", "02", NEW, Period.from(today.minusMonths(1).plusDays(1)), false)
                        .unnamed(),
                child("several", "5", "02", OLD, open, false),
                child("twin", "5", "03", OLD, open, false).unnamed(),
                assistance(open),
                child("blocked", "7", "02", OLD, open, true),
                elder(open));
    }

    private static Invented child(
            String example, String number, String branch, InsurerNumber insurer, Period period, boolean blocked) {
        var key = new InsuredCardKey(
                insurer,
                Optional.of(new InsuredSymbol("試験")),
                new InsuredNumber(number),
                Optional.of(new BranchNumber(branch)));
        var limit = new LimitCertificate(
                LimitCertificateClassification.LIMIT, LimitCategory.A03, Optional.empty(), period, Optional.empty());
        return of(
                example,
                key,
                blocked,
                coverage(
                        person("試験　花子", "ｼｹﾝ ﾊﾅｺ", CHILD),
                        key,
                        CardClassification.GENERAL,
                        period,
                        Optional.empty(),
                        Optional.of(limit)));
    }

    private static Invented assistance(Period period) {
        var key = new InsuredCardKey(ASSISTANCE, Optional.empty(), new InsuredNumber("6"), Optional.empty());
        return of(
                "ticket",
                key,
                false,
                coverage(
                        person("試験　太郎", "ｼｹﾝ ﾀﾛｳ", CHILD),
                        key,
                        CardClassification.MEDICAL_ASSISTANCE,
                        period,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Invented elder(Period period) {
        var key = new InsuredCardKey(LATE_ELDERLY, Optional.empty(), new InsuredNumber("8"), Optional.empty());
        return of(
                "elder",
                key,
                false,
                coverage(
                        person("試験　長寿", "ｼｹﾝ ﾁｮｳｼﾞｭ", ELDER),
                        key,
                        CardClassification.GENERAL,
                        period,
                        Optional.of(new Share(20)),
                        Optional.empty()));
    }

    private static Invented of(String example, InsuredCardKey key, boolean blocked, Coverage coverage) {
        var holder = new PersonId(
                "invented-" + (example.equals("twin") ? "twin" : key.number().value()));
        return new Invented(example, key, new Holding(holder, coverage, blocked));
    }

    private static Person person(String name, String kana, LocalDate born) {
        return new Person(PersonName.of(name, kana), Sex.FEMALE, Optional.empty(), born, Optional.empty());
    }

    private static Coverage coverage(
            Person person,
            InsuredCardKey key,
            CardClassification kind,
            Period period,
            Optional<Share> share,
            Optional<LimitCertificate> limit) {
        boolean ended = period.to().isPresent();
        return new Coverage(
                person,
                CoverageKey.of(key),
                "試験用の保険者",
                kind,
                Optional.of(FamilyRelation.FAMILY),
                Optional.empty(),
                period,
                period.from(),
                Optional.empty(),
                Optional.empty(),
                ended ? Optional.of(ReasonOfLoss.OTHER_INSURANCE) : Optional.empty(),
                share,
                Optional.empty(),
                limit,
                List.of());
    }
}
