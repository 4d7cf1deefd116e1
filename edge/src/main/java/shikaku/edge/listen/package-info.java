/** The doors of a program: which ports it opens, for whom, and who stands at the door. */
@NullMarked
package shikaku.edge.listen;

import org.jspecify.annotations.NullMarked;
