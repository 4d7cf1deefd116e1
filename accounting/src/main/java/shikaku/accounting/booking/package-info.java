/** 予約: who comes tomorrow, and what the center says of their coverage the night before (rules.md §4.11). */
@NullMarked
package shikaku.accounting.booking;

import org.jspecify.annotations.NullMarked;
