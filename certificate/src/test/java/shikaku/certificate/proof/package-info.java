/** Tests of the proofs. */
@NullMarked
package shikaku.certificate.proof;

import org.jspecify.annotations.NullMarked;
