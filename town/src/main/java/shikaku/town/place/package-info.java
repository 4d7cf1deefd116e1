/**
 * 所在: where the programs of the demo stand. All on one machine, or each in its own place of the lab's network, where only what the routers let
 * through arrives; the people of the town sit before their screens all the same.
 */
@NullMarked
package shikaku.town.place;

import org.jspecify.annotations.NullMarked;
