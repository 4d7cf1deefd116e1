/** How a step of a decision ends ({@link shikaku.center.answer.Checked}) and how a request does ({@link shikaku.center.answer.Reply}). */
@NullMarked
package shikaku.center.answer;

import org.jspecify.annotations.NullMarked;
