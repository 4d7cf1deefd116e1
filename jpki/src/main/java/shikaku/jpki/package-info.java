/**
 * 公的個人認証サービス: the authority for the cards' authentication certificates, its answers about revocation (⑥), and the root
 * that cards trust when a verifying institution asks to be admitted (④′). It connects to nobody.
 */
@NullMarked
package shikaku.jpki;

import org.jspecify.annotations.NullMarked;
