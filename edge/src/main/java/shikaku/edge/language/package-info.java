/** ことば: one language at a time on the pages of the staff, and where its words come from. */
@NullMarked
package shikaku.edge.language;

import org.jspecify.annotations.NullMarked;
