/** Cards of nobody. */
@NullMarked
package shikaku.town.nobody;

import org.jspecify.annotations.NullMarked;
