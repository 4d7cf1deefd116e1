/** The demo's own page: the figure lit by what really happens, the clinics' slots, and the tray of cards to put into them. */
@NullMarked
package shikaku.town.page;

import org.jspecify.annotations.NullMarked;
