package shikaku.terminal.door;

import java.security.cert.X509Certificate;
import java.util.Optional;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.message.Reason;

/** 来訪者: who may come in at the door: accounting of this institution, with a certificate that stands, and nobody else (C-7). */
final class Callers {
    private final InstitutionCode institution;
    private final Admission admission;

    /** @param admission knows whose certificate was withdrawn */
    Callers(InstitutionCode institution, Admission admission) {
        this.institution = institution;
        this.admission = admission;
    }

    /** Why not; to be asked before anything that comes with the caller is looked at, and again before anything is handed out. */
    Optional<Reason> refusal(SiteClient peer, X509Certificate shown) {
        return admission.refusal(shown).or(() -> notOurs(peer));
    }

    private Optional<Reason> notOurs(SiteClient peer) {
        if (peer.role() != SiteRole.ACCOUNTING) {
            return Optional.of(Reason.WRONG_ROLE);
        }
        return peer.code().equals(institution.digits()) ? Optional.empty() : Optional.of(Reason.WRONG_INSTITUTION);
    }
}
