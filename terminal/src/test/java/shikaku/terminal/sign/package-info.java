@NullMarked
package shikaku.terminal.sign;

import org.jspecify.annotations.NullMarked;
