/**
 * What is signed at arrows ④ and ⑤′, byte by byte. Both sides of each proof use the same class, so they cannot drift apart.
 *
 * <p>Our profile: each proof starts with its own name, so a signature made for one can never serve as the other.
 */
@NullMarked
package shikaku.certificate.proof;

import org.jspecify.annotations.NullMarked;
