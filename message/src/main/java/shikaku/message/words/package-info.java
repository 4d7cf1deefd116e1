/** Words that people at more than one program read of the same thing: each stands here once, so that desk and accounting say the same. */
@NullMarked
package shikaku.message.words;

import org.jspecify.annotations.NullMarked;
