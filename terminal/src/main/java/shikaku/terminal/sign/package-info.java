/** しるし: a colour and an animal that kiosk and desk show of one check-in, so that staff never take the wrong child's result. */
@NullMarked
package shikaku.terminal.sign;

import org.jspecify.annotations.NullMarked;
