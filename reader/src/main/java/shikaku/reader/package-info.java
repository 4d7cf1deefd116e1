/**
 * The reader (マイナンバーカードICリーダー): one process a patient. It holds the card and takes the PIN, tells the terminal words, a
 * certificate and a signature over a pipe, and ends with the patient, so that everything it held ends with it.
 */
@NullMarked
package shikaku.reader;

import org.jspecify.annotations.NullMarked;
