/** What is owed while the center is out of reach. */
@NullMarked
package shikaku.terminal.later;

import org.jspecify.annotations.NullMarked;
