@NullMarked
package shikaku.terminal.desk;

import org.jspecify.annotations.NullMarked;
