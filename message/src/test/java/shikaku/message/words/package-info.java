@NullMarked
package shikaku.message.words;

import org.jspecify.annotations.NullMarked;
