@NullMarked
package shikaku.terminal.reader;

import org.jspecify.annotations.NullMarked;
