/** Two clocks that cannot be mixed up: the day of the business and the real time of certificates. */
@NullMarked
package shikaku.edge.time;

import org.jspecify.annotations.NullMarked;
