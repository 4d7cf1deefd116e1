/** The town's own PC/SC system. */
@NullMarked
package shikaku.town.pcsc;

import org.jspecify.annotations.NullMarked;
