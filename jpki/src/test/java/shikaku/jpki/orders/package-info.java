@NullMarked
package shikaku.jpki.orders;

import org.jspecify.annotations.NullMarked;
