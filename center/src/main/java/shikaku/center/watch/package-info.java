/** 見守り: what an operator wants to know of the running center, counted from its evidence and its watch, in bounded memory; nothing of any patient. */
@NullMarked
package shikaku.center.watch;

import org.jspecify.annotations.NullMarked;
