package shikaku.town.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.domain.InsurerNumber;
import shikaku.message.XmlMessages;
import shikaku.message.insurer.CertificateSerial;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.insurer.CoverageRegistration;
import shikaku.message.insurer.CoverageRegistrationResult;
import shikaku.town.people.CardSpec;
import shikaku.town.people.LoadTime;
import shikaku.town.people.RegisteredCoverage;
import shikaku.town.people.Resident;

/**
 * 保険者: registers its people with the center, in portions, showing its own certificate.
 *
 * @param center address of the center
 * @param lines how each insurer connects
 */
record InsurerOffice(URI center, Map<InsurerNumber, HttpClient> lines) {
    private static final int PORTION = 100;

    /** Registers everything that is due at {@code time}; how many records that were. */
    int register(List<Resident> residents, LoadTime time) {
        Map<InsurerNumber, List<CoverageRecord>> due = residents.stream()
                .flatMap(resident -> resident.coverages().stream()
                        .filter(registered -> registered.load() == time)
                        .map(registered -> record(resident, registered)))
                .collect(Collectors.groupingBy(record -> record.key().insurer()));
        return due.entrySet().stream()
                .mapToInt(insurer -> register(insurer.getKey(), insurer.getValue()))
                .sum();
    }

    private int register(InsurerNumber insurer, List<CoverageRecord> records) {
        HttpClient line = Optional.ofNullable(lines.get(insurer)).orElseThrow();
        int registered = 0;
        for (List<CoverageRecord> portion : portions(records)) {
            byte[] answer = Ask.post(
                    line,
                    center.resolve("/insurers/coverages"),
                    "application/xml",
                    XmlMessages.write(new CoverageRegistration(portion).toXml()));
            CoverageRegistrationResult result = CoverageRegistrationResult.from(XmlMessages.read(answer));
            if (!result.rejected().isEmpty()) {
                throw new IllegalStateException(
                        "the center refuses a record: " + result.rejected().getFirst());
            }
            registered += result.accepted();
        }
        return registered;
    }

    private static CoverageRecord record(Resident resident, RegisteredCoverage registered) {
        return new CoverageRecord(
                registered.recordId(),
                resident.linkage().value(),
                registered.blocked(),
                resident.card().map(CardSpec::linkedSerials).orElse(List.of()).stream()
                        .map(InsurerOffice::serial)
                        .toList(),
                registered.coverage());
    }

    /** The message writes serials without leading zero. */
    private static CertificateSerial serial(String hex) {
        return new CertificateSerial(hex.replaceFirst("^0+", ""));
    }

    private static List<List<CoverageRecord>> portions(List<CoverageRecord> records) {
        List<List<CoverageRecord>> portions = new ArrayList<>();
        for (int from = 0; from < records.size(); from += PORTION) {
            portions.add(records.subList(from, Math.min(from + PORTION, records.size())));
        }
        return portions;
    }
}
