/**
 * What edge refuses on a program's behalf, and how the program hears of it, so that it can keep evidence (証跡): edge itself keeps
 * none, because where a row of evidence goes is the program's affair.
 */
@NullMarked
package shikaku.edge.refusal;

import org.jspecify.annotations.NullMarked;
