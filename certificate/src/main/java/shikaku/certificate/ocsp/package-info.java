/**
 * Asking whether a certificate has been revoked (失効確認, arrow ⑥): the Online Certificate Status Protocol, RFC 6960, by POST
 * only, since a GET would write the serial into an address.
 */
@NullMarked
package shikaku.certificate.ocsp;

import org.jspecify.annotations.NullMarked;
