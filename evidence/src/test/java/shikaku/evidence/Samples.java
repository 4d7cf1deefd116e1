package shikaku.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;

/** Records and databases for tests. */
final class Samples {
    static final Instant WHEN = Instant.parse("2026-11-24T00:15:30.123456Z");

    private Samples() {}

    static EvidenceRecord record(String whom) {
        return EvidenceRecord.of(WHEN, Act.INQUIRY_BY_CARD, "2810000001", "center", "eligibility", Outcome.DONE)
                .withWhom(whom)
                .withIdentity(IdentityMethod.PIN, Optional.of(AnsweredBy.GUARDIAN))
                .withItems(List.of("Name", "Birthdate"), Optional.of(new Consents(true, false)));
    }
}
