/** Cards as they are printed. */
@NullMarked
package shikaku.town.front;

import org.jspecify.annotations.NullMarked;
