/**
 * What every certificate of the system has in common: its limits, reading it from bytes, its name, its lifetime, and the key
 * store files that programs keep. The jobs live below: {@code profile} (what is issued), {@code site} (who connects),
 * {@code path} (whom to believe), {@code ocsp} (what has been revoked).
 */
@NullMarked
package shikaku.certificate;

import org.jspecify.annotations.NullMarked;
