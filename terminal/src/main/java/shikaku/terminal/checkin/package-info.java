/**
 * The check-in itself, as the figure draws it: {@link shikaku.terminal.checkin.CheckIn} and the few things it talks to, each a small
 * interface. Nothing here knows a framework, a socket or a database.
 */
@NullMarked
package shikaku.terminal.checkin;

import org.jspecify.annotations.NullMarked;
