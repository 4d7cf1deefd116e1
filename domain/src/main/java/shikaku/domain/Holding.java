package shikaku.domain;

/**
 * One coverage of one person as the center holds it.
 *
 * @param holder whose it is
 * @param coverage what the insurer registered
 * @param blocked 本人確認未了: viewing is stopped until insurer's and resident record agree (rules.md §4.13)
 */
public record Holding(PersonId holder, Coverage coverage, boolean blocked) {}
