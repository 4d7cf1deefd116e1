@NullMarked
package shikaku.edge.language;

import org.jspecify.annotations.NullMarked;
