/** Tests of the reader. */
@NullMarked
package shikaku.reader;

import org.jspecify.annotations.NullMarked;
