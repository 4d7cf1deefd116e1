/**
 * How a virtual card gets into a reader: vpcd's protocol over TCP, spoken by the card ({@link shikaku.card.slot.VpcdClient}) and
 * by a {@code javax.smartcardio} terminal that needs no PC/SC ({@link shikaku.card.slot.DirectProvider}).
 */
@NullMarked
package shikaku.card.slot;

import org.jspecify.annotations.NullMarked;
