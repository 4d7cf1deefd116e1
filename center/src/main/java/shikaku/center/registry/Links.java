package shikaku.center.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import shikaku.domain.Sex;
import shikaku.message.insurer.CertificateSerial;

/**
 * Who is who after records went in, as far as they touch it.
 *
 * @param holders of the records' certificates, by 紐付番号
 * @param people what all insurers together say of the records' people, by 紐付番号
 */
public record Links(Map<CertificateSerial, String> holders, Map<String, Set<Traits>> people) {
    public Links {
        holders = Map.copyOf(holders);
        people = Map.copyOf(people);
    }

    /** What does not change when somebody marries, moves or is employed elsewhere. */
    public record Traits(LocalDate birthdate, Sex sex) {}
}
