/**
 * 医事会計システム: fetches results (⑧) from the terminal's door over connections it opens itself, files each with its patient, gives a new
 * patient a number and has that number registered as 照会番号 (⑨). It has no listener for the terminal (router A, C-6).
 *
 * <p>{@code patient} decides whose a result is and what it means; {@code intake} takes one in exactly once; {@code door} talks to the
 * terminal; {@code registration} sends ⑨; {@code store} is PostgreSQL; {@code web} shows the clerks' pages.
 */
@NullMarked
package shikaku.accounting;

import org.jspecify.annotations.NullMarked;
