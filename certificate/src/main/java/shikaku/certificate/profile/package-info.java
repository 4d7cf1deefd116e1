/**
 * What each kind of certificate contains, as data, and the one class that issues them. Source: the certificates published by
 * JPKI and RFC 5280; what is not confirmed for the real system says so.
 */
@NullMarked
package shikaku.certificate.profile;

import org.jspecify.annotations.NullMarked;
