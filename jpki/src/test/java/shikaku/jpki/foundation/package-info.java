@NullMarked
package shikaku.jpki.foundation;

import org.jspecify.annotations.NullMarked;
