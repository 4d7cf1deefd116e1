package shikaku.center.session;

import shikaku.domain.IdentityMethod;

/**
 * A session whose turn it is to be proven.
 *
 * @param method how the person was identified, as far as the center can vouch for it
 */
public record ProvenSession(CardSession session, IdentityMethod method) {}
