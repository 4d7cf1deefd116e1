/**
 * What every certificate of the system has in common: its limits, reading it from bytes, its name, its lifetime, and the files
 * in which programs keep keys and passwords; {@link shikaku.certificate.OwnerFile} stands here because it exists for their
 * sake, and because every module that writes such a file may look up to this one. The jobs live below: {@code profile} (what is issued), {@code site} (who connects),
 * {@code path} (whom to believe), {@code ocsp} (what has been revoked).
 */
@NullMarked
package shikaku.certificate;

import org.jspecify.annotations.NullMarked;
