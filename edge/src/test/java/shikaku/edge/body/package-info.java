@NullMarked
package shikaku.edge.body;

import org.jspecify.annotations.NullMarked;
