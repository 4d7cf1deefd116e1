/** パターンファイルの一覧: what the distribution host offers to the scanners of the terminals. */
@NullMarked
package shikaku.message.signatures;

import org.jspecify.annotations.NullMarked;
