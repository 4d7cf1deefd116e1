/**
 * 緊急時の検索 (rules.md §4.10): for whom an operator has opened the search by 氏名・性別・生年月日・住所 and until when; it closes by itself, and each use is
 * told. What an operator does lies as files in the center's folder, so that it can be done whatever the running center does.
 */
@NullMarked
package shikaku.center.emergency;

import org.jspecify.annotations.NullMarked;
