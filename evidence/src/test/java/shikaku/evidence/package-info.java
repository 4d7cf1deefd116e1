@NullMarked
package shikaku.evidence;

import org.jspecify.annotations.NullMarked;
