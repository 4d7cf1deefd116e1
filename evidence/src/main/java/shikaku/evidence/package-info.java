/**
 * The evidence of what a program did with personal data: an append-only log in the program's own database, hashed as a Merkle
 * tree (RFC 9162), so that nobody can change, remove or add a record unseen; with its stand-alone verifier.
 */
@NullMarked
package shikaku.evidence;

import org.jspecify.annotations.NullMarked;
