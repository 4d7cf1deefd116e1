/** How people put a card into a slot and take it out: into a reader process's own slot, or as a process of its own into a virtual PC/SC reader. */
@NullMarked
package shikaku.town.pocket;

import org.jspecify.annotations.NullMarked;
