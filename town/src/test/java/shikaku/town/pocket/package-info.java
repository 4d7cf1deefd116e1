/** How people put cards into slots. */
@NullMarked
package shikaku.town.pocket;

import org.jspecify.annotations.NullMarked;
