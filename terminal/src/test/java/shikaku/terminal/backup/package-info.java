/** 控え: what a terminal keeps beyond its days, in one encrypted file, and back. */
@NullMarked
package shikaku.terminal.backup;

import org.jspecify.annotations.NullMarked;
