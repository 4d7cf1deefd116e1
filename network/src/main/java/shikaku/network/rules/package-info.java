/**
 * ルータの規則: the rules of a router as a value ({@link shikaku.network.rules.Ruleset}), made from the table ({@link
 * shikaku.network.rules.RouterRules}), written as nftables text and read back from what {@code nft -j} says of a kernel.
 */
@NullMarked
package shikaku.network.rules;

import org.jspecify.annotations.NullMarked;
