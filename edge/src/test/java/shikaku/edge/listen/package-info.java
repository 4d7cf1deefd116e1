@NullMarked
package shikaku.edge.listen;

import org.jspecify.annotations.NullMarked;
