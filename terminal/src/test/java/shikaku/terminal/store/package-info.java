@NullMarked
package shikaku.terminal.store;

import org.jspecify.annotations.NullMarked;
