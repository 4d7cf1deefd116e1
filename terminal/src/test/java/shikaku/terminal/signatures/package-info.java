/** パターンファイル. */
@NullMarked
package shikaku.terminal.signatures;

import org.jspecify.annotations.NullMarked;
