@NullMarked
package shikaku.jpki.verifier;

import org.jspecify.annotations.NullMarked;
