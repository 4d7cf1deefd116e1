@NullMarked
package shikaku.edge.evidence;

import org.jspecify.annotations.NullMarked;
