@NullMarked
package shikaku.jpki.status;

import org.jspecify.annotations.NullMarked;
