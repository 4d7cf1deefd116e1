package shikaku.center.site;

/** Where the evidence of the site authority is kept. */
@FunctionalInterface
public interface SiteEvidence {
    /**
     * Keeps one once, however often it is offered: of each id there is one record in the log.
     *
     * @throws shikaku.evidence.EvidenceNotKept when it is not known to be kept; it will be offered again
     */
    void keep(Unrecorded unrecorded);
}
