@NullMarked
package shikaku.edge.staff;

import org.jspecify.annotations.NullMarked;
