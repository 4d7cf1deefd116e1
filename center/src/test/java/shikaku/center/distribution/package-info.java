/** パターンファイル. */
@NullMarked
package shikaku.center.distribution;

import org.jspecify.annotations.NullMarked;
