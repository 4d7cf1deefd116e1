/** Every page of the figure, walked through in a real browser as its people do; asks a demo that runs ({@code scripts/pages DIR}). */
@NullMarked
package shikaku.town.pages;

import org.jspecify.annotations.NullMarked;
