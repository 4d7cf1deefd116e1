package shikaku.center.console;

import java.util.Optional;
import shikaku.center.journal.Journal;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;

/** A journal and a register of numbers that keep nothing: nobody is disclosed here, so there is nothing to be on record but that somebody tried. */
final class NothingKept implements Journal, ReferenceNumbers {
    private static final Receipt NONE = new Receipt(0, 1, Hash.of(new byte[Hash.LENGTH]));

    @Override
    public Receipt keep(EvidenceRecord record) {
        return NONE;
    }

    @Override
    public Receipt keep(EvidenceRecord record, Runnable together) {
        together.run();
        return NONE;
    }

    @Override
    public Optional<ReferenceNumber> of(InstitutionCode institution, PersonId person) {
        return Optional.empty();
    }

    @Override
    public Optional<PersonId> bearer(InstitutionCode institution, ReferenceNumber number) {
        return Optional.empty();
    }

    @Override
    public void put(InstitutionCode institution, PersonId person, ReferenceNumber number) {}
}
