@NullMarked
package shikaku.edge.figure;

import org.jspecify.annotations.NullMarked;
