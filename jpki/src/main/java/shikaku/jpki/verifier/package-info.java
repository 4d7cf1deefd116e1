/** The root of the card-verifiable certificates: what a card trusts when an institution wants it opened without a PIN (④′). */
@NullMarked
package shikaku.jpki.verifier;

import org.jspecify.annotations.NullMarked;
