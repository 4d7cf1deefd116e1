/**
 * 連携フォルダ: the folders {@code req}, {@code res} and {@code face} that a receipt computer shares with the terminal, as the real linking
 * application serves them (interface.md §2.2). Requests are moved in, answers are moved out; a request has exactly one answer, whatever
 * happens to the program in between.
 */
@NullMarked
package shikaku.terminal.folder;

import org.jspecify.annotations.NullMarked;
