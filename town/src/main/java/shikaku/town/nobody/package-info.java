/** Complete cards of nobody, from a small authority of their own in a folder: for trying the card with any program, without the demo. */
@NullMarked
package shikaku.town.nobody;

import org.jspecify.annotations.NullMarked;
