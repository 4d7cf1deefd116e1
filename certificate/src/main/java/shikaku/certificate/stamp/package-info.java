/** Time stamps (RFC 3161): asked for, and looked at, also many years later. */
@NullMarked
package shikaku.certificate.stamp;

import org.jspecify.annotations.NullMarked;
