/**
 * The closed set of lines between the terminal and the reader process it started (arrows ②, ④, ④′, ⑤; our profile).
 * One command or answer a line over standard input and output; images and PINs have no word here, so they cannot
 * leave the process this way.
 */
@NullMarked
package shikaku.message.reader;

import org.jspecify.annotations.NullMarked;
