/** Files of the center that hold secrets. */
@NullMarked
package shikaku.center.file;

import org.jspecify.annotations.NullMarked;
