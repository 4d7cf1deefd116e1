/** What has been revoked, and the two ways of saying so: OCSP answers and revocation lists. */
@NullMarked
package shikaku.jpki.status;

import org.jspecify.annotations.NullMarked;
