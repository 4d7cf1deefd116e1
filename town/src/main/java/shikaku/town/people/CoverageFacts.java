package shikaku.town.people;

import java.util.List;
import java.util.Optional;
import shikaku.domain.CardClassification;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.FamilyRelation;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.LimitCertificate;
import shikaku.domain.Period;
import shikaku.domain.Person;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.Share;
import shikaku.domain.SpecificDiseaseCertificate;

/**
 * What the town must say about a coverage; the rest follows: 交付 and 資格取得年月日 are its first day, 資格喪失年月日 the day after its last
 * where a reason is given.
 */
record CoverageFacts(
        Person person,
        InsuredCardKey key,
        Insurer insurer,
        Optional<FamilyRelation> relation,
        Optional<String> insuredName,
        Period period,
        Optional<ReasonOfLoss> reason,
        Optional<Share> share,
        Optional<ElderlyRecipientCertificate> elderly,
        Optional<LimitCertificate> limit,
        List<SpecificDiseaseCertificate> diseases) {
    /** The same, but lasting only {@code other}. */
    CoverageFacts during(Period other) {
        return new CoverageFacts(
                person, key, insurer, relation, insuredName, other, reason, share, elderly, limit, diseases);
    }

    /** The same, but lost because of {@code loss}. */
    CoverageFacts because(ReasonOfLoss loss) {
        return new CoverageFacts(
                person,
                key,
                insurer,
                relation,
                insuredName,
                period,
                Optional.of(loss),
                share,
                elderly,
                limit,
                diseases);
    }

    Coverage coverage(CardClassification classification) {
        return new Coverage(
                person,
                CoverageKey.of(key),
                insurer.name(),
                classification,
                relation,
                insuredName,
                period,
                period.from(),
                period.from(),
                reason.flatMap(given -> period.to()).map(last -> last.plusDays(1)),
                reason,
                share,
                elderly,
                limit,
                diseases);
    }
}
