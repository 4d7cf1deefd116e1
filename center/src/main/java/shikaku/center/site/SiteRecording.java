package shikaku.center.site;

import java.io.IOException;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 引継ぎ: takes the evidence of what the site authority did into the center's log. Each is forgotten in the folder only after it is kept, and
 * kept only once, so that a crash at any moment neither loses one nor doubles it.
 *
 * @param site the authority's folder, in which operators are at work, too
 */
@Realizes(clauses = Clause.C17)
public record SiteRecording(SiteAuthorityFolder site, SiteEvidence evidence) {
    /**
     * Takes what waits.
     *
     * @throws IOException when the folder cannot be read or written
     * @throws shikaku.evidence.EvidenceNotKept when the log does not keep one; it and those after it wait
     */
    public synchronized void run() throws IOException {
        // Not while holding the folder: a database that does not answer must not keep an operator from withdrawing a
        // stolen key.
        for (Unrecorded each : site.unrecorded()) {
            evidence.keep(each);
            site.recorded(each);
        }
    }
}
