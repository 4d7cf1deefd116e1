/**
 * 規則の検査: what a router's rules do to every packet there can be, compared with what the table says ({@link
 * shikaku.network.check.RulesetCheck}). It shares the words of rules with those who write them, and no thought: what is expected ({@link
 * shikaku.network.check.Expectation}) is derived from the table and the site alone.
 */
@NullMarked
package shikaku.network.check;

import org.jspecify.annotations.NullMarked;
