/** The line to オンライン資格確認等システム: the terminal's questions as messages over mutual TLS. */
@NullMarked
package shikaku.terminal.center;

import org.jspecify.annotations.NullMarked;
