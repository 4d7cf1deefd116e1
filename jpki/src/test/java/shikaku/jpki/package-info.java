@NullMarked
package shikaku.jpki;

import org.jspecify.annotations.NullMarked;
