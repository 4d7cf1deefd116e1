package shikaku.center.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.center.registry.CoverageRegister;
import shikaku.center.registry.Links;
import shikaku.center.registry.RegisterRefusal;
import shikaku.center.registry.Registry;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.PersonId;
import shikaku.domain.Sex;
import shikaku.message.Reason;
import shikaku.message.insurer.CertificateSerial;
import shikaku.message.insurer.CoverageRecord;

/** The registry in memory; a person's id is their 紐付番号. */
public final class FakeRegistry implements Registry, CoverageRegister {
    private final Map<CertificateSerial, String> owners = new HashMap<>();
    private final Map<String, CoverageRecord> records = new HashMap<>();
    private final Set<String> unkept = new HashSet<>();

    @Override
    public Links put(List<CoverageRecord> added, Instant now) {
        for (CoverageRecord record : added) {
            if (unkept.contains(record.recordId())) {
                throw new RegisterRefusal(Reason.COVERAGE_RECORD_REFUSED, "CoverageRecord");
            }
            records.put(record.key().insurer().digits() + "/" + record.recordId(), record);
            record.certificateSerials().forEach(serial -> owners.putIfAbsent(serial, record.linkageIdentifier()));
        }
        Map<String, Set<Links.Traits>> people = new HashMap<>();
        records.values()
                .forEach(record -> people.computeIfAbsent(record.linkageIdentifier(), person -> new HashSet<>())
                        .add(new Links.Traits(
                                record.coverage().person().birthdate(),
                                record.coverage().person().sex())));
        return new Links(owners, people);
    }

    /** From now on a record of this name cannot be kept. */
    public void cannotKeep(String recordId) {
        unkept.add(recordId);
    }

    /** Does something whole or, when it throws, not at all: as a transaction does. */
    public void whole(Runnable work) {
        var before = new HashMap<>(records);
        var owned = new HashMap<>(owners);
        try {
            work.run();
        } catch (RuntimeException undone) {
            records.clear();
            records.putAll(before);
            owners.clear();
            owners.putAll(owned);
            throw undone;
        }
    }

    @Override
    public List<Holding> heldBy(CertificateSerial serial) {
        return owners.containsKey(serial) ? of(Set.of(new PersonId(owners.get(serial)))) : List.of();
    }

    @Override
    public List<Holding> fitting(InsuredCardQuery query) {
        return of(all().stream()
                .filter(holding -> holding.coverage().key().answersTo(query.key()))
                .filter(holding -> holding.coverage().person().birthdate().equals(query.birthdate()))
                .map(Holding::holder)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<Holding> bornOn(LocalDate birthdate, Sex sex) {
        return all().stream()
                .filter(holding -> holding.coverage().person().birthdate().equals(birthdate)
                        && holding.coverage().person().sex() == sex)
                .toList();
    }

    @Override
    public Set<PersonId> under(InsuredCardKey key) {
        return all().stream()
                .filter(holding -> holding.coverage().key().answersTo(key))
                .map(Holding::holder)
                .collect(Collectors.toSet());
    }

    /** How many records there are. */
    public int size() {
        return records.size();
    }

    private List<Holding> of(Set<PersonId> people) {
        return all().stream()
                .filter(holding -> people.contains(holding.holder()))
                .toList();
    }

    private List<Holding> all() {
        List<Holding> all = new ArrayList<>();
        records.values()
                .forEach(record -> all.add(new Holding(
                        new PersonId(record.linkageIdentifier()), record.coverage(), record.identityCheckPending())));
        return all;
    }
}
