package shikaku.card;

import shikaku.message.Octets;

/**
 * What the verifying institution must sign (arrow ④).
 *
 * @param challenge the card's 32 random bytes
 * @param cardBinding SHA-256 of the card's EF 000A
 */
public record VerifierChallenge(Octets challenge, Octets cardBinding) {}
