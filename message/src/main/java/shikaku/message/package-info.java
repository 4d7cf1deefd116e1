/**
 * What crosses a wire: the messages of the eligibility check, the tree they are written in, and {@link
 * shikaku.message.Reason}, the one table of everything that can go wrong with what a person should do then.
 */
@NullMarked
package shikaku.message;

import org.jspecify.annotations.NullMarked;
