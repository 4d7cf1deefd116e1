@NullMarked
package shikaku.terminal.kiosk;

import org.jspecify.annotations.NullMarked;
