/** Two clocks that cannot be mixed up, the day of the business and the real time of certificates; days as staff type them; and what is done again and again. */
@NullMarked
package shikaku.edge.time;

import org.jspecify.annotations.NullMarked;
