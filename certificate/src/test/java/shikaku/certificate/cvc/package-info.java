/** Tests of the card-verifiable certificates. */
@NullMarked
package shikaku.certificate.cvc;

import org.jspecify.annotations.NullMarked;
