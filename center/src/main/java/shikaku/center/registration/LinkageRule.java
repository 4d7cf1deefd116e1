package shikaku.center.registration;

import java.util.List;
import java.util.Set;
import shikaku.center.registry.Links;
import shikaku.center.registry.RegisterRefusal;
import shikaku.domain.Person;
import shikaku.message.Reason;
import shikaku.message.insurer.CoverageRecord;

/**
 * 紐付けの規則 (our profile): a certificate stays with the person for whom it was first registered, and whoever joins a person that is known
 * already, from whichever insurer, must say the same birthdate and sex. So a slip or a lie of one insurer gives nobody another one's coverage.
 * Name and address are not compared: they change, and every insurer writes them in its own way.
 */
final class LinkageRule {
    private LinkageRule() {}

    /** @throws RegisterRefusal when one of the records may not stand as it went in */
    static void check(List<CoverageRecord> records, Links links) {
        for (CoverageRecord record : records) {
            String person = record.linkageIdentifier();
            if (!record.certificateSerials().stream()
                    .allMatch(serial ->
                            links.holders().getOrDefault(serial, person).equals(person))) {
                throw new RegisterRefusal(Reason.COVERAGE_LINKAGE_NOT_PERMITTED, "CertificateSerialNumber");
            }
            if (!links.people().getOrDefault(person, Set.of()).stream().allMatch(traits(record)::equals)) {
                throw new RegisterRefusal(Reason.COVERAGE_LINKAGE_NOT_PERMITTED, "LinkageIdentifier");
            }
        }
    }

    private static Links.Traits traits(CoverageRecord record) {
        Person person = record.coverage().person();
        return new Links.Traits(person.birthdate(), person.sex());
    }
}
