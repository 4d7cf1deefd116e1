/** カードセッション: opening one (③) and proving to the card, once, that the center may open it (④). */
@NullMarked
package shikaku.center.session;

import org.jspecify.annotations.NullMarked;
