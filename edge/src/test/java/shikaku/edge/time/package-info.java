@NullMarked
package shikaku.edge.time;

import org.jspecify.annotations.NullMarked;
