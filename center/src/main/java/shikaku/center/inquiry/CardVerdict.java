package shikaku.center.inquiry;

import shikaku.domain.IdentityMethod;

/**
 * What was decided about the holder of a card.
 *
 * @param method how the person was identified, as far as the center can vouch for it
 */
record CardVerdict(Verdict verdict, IdentityMethod method) {}
