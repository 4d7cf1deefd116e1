/**
 * 一括照会・照会番号一括登録 (OQS-IF-005 to 012; addresses and portions are our profile). A job is taken whole into the database, its people
 * are decided a portion at a time by the rules of the single messages, and the result is fetched as often as wanted until it is erased.
 *
 * <p>What a portion decided, the counts and the row of evidence that names its people are one transaction, so a center that is killed goes
 * on where it was and decides nobody twice. Whom an answer disclosed is named, as an opaque id, among the items of these rows, each of
 * which says its job ({@code job/…}); who fetched the job's result and when is in rows of the same job.
 */
@NullMarked
package shikaku.center.bulk;

import org.jspecify.annotations.NullMarked;
