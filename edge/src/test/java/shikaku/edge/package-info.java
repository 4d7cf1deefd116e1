@NullMarked
package shikaku.edge;

import org.jspecify.annotations.NullMarked;
