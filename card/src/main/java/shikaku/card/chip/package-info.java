/**
 * The card itself as a pure function: state and command in, state and response out. Files are typed, access rules are data;
 * nothing here knows a clock, a disk or a network.
 */
@NullMarked
package shikaku.card.chip;

import org.jspecify.annotations.NullMarked;
