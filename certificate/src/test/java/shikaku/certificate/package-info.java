@NullMarked
package shikaku.certificate;

import org.jspecify.annotations.NullMarked;
