@NullMarked
package shikaku.terminal.checkin;

import org.jspecify.annotations.NullMarked;
