/** The figure lit by what really happens: numbered arrow events without personal data. */
@NullMarked
package shikaku.edge.figure;

import org.jspecify.annotations.NullMarked;
