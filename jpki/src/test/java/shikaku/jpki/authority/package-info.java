@NullMarked
package shikaku.jpki.authority;

import org.jspecify.annotations.NullMarked;
