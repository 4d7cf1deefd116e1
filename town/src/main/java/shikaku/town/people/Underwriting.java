package shikaku.town.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shikaku.domain.FamilyRelation;
import shikaku.domain.Period;
import shikaku.domain.Person;

/**
 * What the insurers say about generated people.
 *
 * @param insurers who insures
 * @param certificates what hangs on coverages
 */
record Underwriting(Insurers insurers, Certificates certificates) {
    /** 医療扶助 from {@code from} on. */
    CoverageFacts assistance(Household household, Household.Member member, LocalDate from) {
        Insurer office = insurers.of(InsurerKind.MEDICAL_ASSISTANCE).get(household.index() % 2);
        return new CoverageFacts(
                asWritten(household, member),
                Numbering.alone(office, member.sequence()),
                office,
                Optional.empty(),
                Optional.empty(),
                Period.from(from),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What {@code insurer} registers for a member of a family. */
    CoverageFacts family(
            Household household,
            Household.Member member,
            Insurer insurer,
            int sequence,
            Period period,
            RandomGenerator random) {
        return new CoverageFacts(
                asWritten(household, member),
                Numbering.family(insurer, sequence, member.branch()),
                insurer,
                Optional.of(member.branch() == 1 ? FamilyRelation.INSURED : FamilyRelation.FAMILY),
                Optional.of(household.written(household.insuredName())),
                period,
                Optional.empty(),
                Optional.empty(),
                certificates.elderly(random, member.age()),
                certificates.limit(random, member.age()),
                certificates.diseases(random, period.from().orElseThrow()));
    }

    /** 後期高齢者医療: alone, for the certificate year. */
    CoverageFacts lateElderly(Household household, Household.Member member, RandomGenerator random) {
        Insurer union = insurers.of(InsurerKind.LATE_ELDERLY).get(household.index() % 2);
        return new CoverageFacts(
                asWritten(household, member),
                Numbering.alone(union, member.sequence()),
                union,
                Optional.empty(),
                Optional.empty(),
                certificates.year(),
                Optional.empty(),
                Optional.of(Certificates.lateElderly(random)),
                Optional.empty(),
                certificates.limit(random, member.age()),
                List.of());
    }

    private static Person asWritten(Household household, Household.Member member) {
        String name = member.person().names().name();
        return CoverageTable.registered(member.person(), Optional.of(household.written(name)));
    }
}
