/** Commands beside the demo: the cards of a demo, and evidence as anybody can verify it. */
@NullMarked
package shikaku.town.commands;

import org.jspecify.annotations.NullMarked;
