package shikaku.center.distribution;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import shikaku.certificate.site.SiteClient;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.signatures.SignatureFile;

/**
 * 配布の証跡: who was given which file when, and who was not. Written before the first byte leaves.
 *
 * @param clock the real one
 */
record Giving(EvidenceLog log, InstantSource clock) {
    private static final String WHERE = "distribution";
    private static final String WHY = "signatures";

    void given(SiteClient to, SignatureFile file) {
        log.append(row(to, file, Outcome.DONE));
    }

    void damaged(SiteClient to, SignatureFile file) {
        log.append(row(to, file, Outcome.FAILED).withReason(Reason.SIGNATURES_DAMAGED.code()));
    }

    /** An operator's publication; it failed when it ended before it was offered. */
    void published(Publication publication, boolean done) {
        log.append(EvidenceRecord.of(
                        publication.when(),
                        Act.SIGNATURES_PUBLISHED,
                        publication.who(),
                        WHERE,
                        WHY,
                        done ? Outcome.DONE : Outcome.FAILED)
                .withItems(items(publication.file()), Optional.empty()));
    }

    private EvidenceRecord row(SiteClient to, SignatureFile file, Outcome outcome) {
        return EvidenceRecord.of(clock.instant(), Act.SIGNATURES_GIVEN, to.name(), WHERE, WHY, outcome)
                .withItems(items(file), Optional.empty());
    }

    private static List<String> items(SignatureFile file) {
        return List.of(file.name(), "sha256 " + file.sha256(), "dated " + file.dated());
    }
}
