/**
 * 回線が戻ってから: what is owed while the center is out of reach and done by itself once it is back, each once: registrations that accounting
 * handed in (⑩), and questions by document that could not be asked.
 */
@NullMarked
package shikaku.terminal.later;

import org.jspecify.annotations.NullMarked;
