package shikaku.terminal.store;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;

/** How something is made unreadable for whoever has not the key, and told from every other by its label. */
interface Box {
    byte[] closed(SecretKey key, String label, byte[] open) throws GeneralSecurityException;

    /** @throws GeneralSecurityException when it was closed with another key, under another label, or changed since */
    byte[] opened(SecretKey key, String label, byte[] closed) throws GeneralSecurityException;
}
