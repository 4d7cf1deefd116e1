@NullMarked
package shikaku.terminal.door;

import org.jspecify.annotations.NullMarked;
