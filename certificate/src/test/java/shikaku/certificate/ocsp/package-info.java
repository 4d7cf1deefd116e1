@NullMarked
package shikaku.certificate.ocsp;

import org.jspecify.annotations.NullMarked;
