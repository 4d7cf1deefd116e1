@NullMarked
package shikaku.certificate.path;

import org.jspecify.annotations.NullMarked;
