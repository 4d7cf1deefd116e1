/** パターンファイル. */
@NullMarked
package shikaku.message.signatures;

import org.jspecify.annotations.NullMarked;
