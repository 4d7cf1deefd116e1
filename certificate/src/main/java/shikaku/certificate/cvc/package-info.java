/**
 * Card-verifiable certificates (カード検証可能証明書): what a card can check by itself, without a clock and without a network.
 *
 * <p>The format is the one of the card's own files (568 bytes, RSA-2048); who signs what, and that the chain has exactly two
 * links, is our profile, because the real 特定機関認証 is not published.
 */
@NullMarked
package shikaku.certificate.cvc;

import org.jspecify.annotations.NullMarked;
