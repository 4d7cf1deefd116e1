/**
 * Small tables in text files that people read and edit: UTF-8, a header row, one record a line, cells between commas, {@code #} for
 * comments, {@code -} for "nothing". Faults name file, line and column and never what stood there: it may be somebody's number.
 */
@NullMarked
package shikaku.town.table;

import org.jspecify.annotations.NullMarked;
