@NullMarked
package shikaku.edge.refusal;

import org.jspecify.annotations.NullMarked;
