package shikaku.center.site;

import shikaku.evidence.EvidenceRecord;

/**
 * Evidence of something that the authority did, on its way into the log.
 *
 * @param id the same however often it is offered
 */
public record Unrecorded(String id, EvidenceRecord record) {}
