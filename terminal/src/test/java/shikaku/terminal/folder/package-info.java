@NullMarked
package shikaku.terminal.folder;

import org.jspecify.annotations.NullMarked;
