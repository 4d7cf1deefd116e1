/** The center's door: carries bytes to the counter and its replies back. Decides nothing. */
@NullMarked
package shikaku.center.web;

import org.jspecify.annotations.NullMarked;
