/**
 * Looks for what a visit must not leave behind (顔写真・撮影画像・暗証番号): in the memory of processes, in files, and in the list of what a process asked its kernel
 * for. Finds and names; never shows what it found.
 */
@NullMarked
package shikaku.town.traces;

import org.jspecify.annotations.NullMarked;
