/**
 * What the terminal keeps, and for how long: one SQLite file whose personal rows are sealed with a key of their day, the day's key in a
 * file of its own. At the close of the day key and rows are gone.
 */
@NullMarked
package shikaku.terminal.store;

import org.jspecify.annotations.NullMarked;
