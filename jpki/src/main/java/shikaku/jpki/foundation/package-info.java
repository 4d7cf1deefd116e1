/** What the program keeps in its data folder, and how it is minted when there is nothing yet. */
@NullMarked
package shikaku.jpki.foundation;

import org.jspecify.annotations.NullMarked;
