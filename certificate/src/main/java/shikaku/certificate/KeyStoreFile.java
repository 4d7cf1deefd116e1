package shikaku.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A PKCS#12 file with one key, its chain and the authorities it trusts, readable by its owner alone (0600).
 *
 * @param path the file
 * @param password opens it; comes from the configuration
 */
public record KeyStoreFile(Path path, String password) {
    /** The alias of the one key. */
    public static final String KEY = "key";

    private static final String TYPE = "PKCS12";

    /** The password is never printed. */
    @Override
    public String toString() {
        return "KeyStoreFile[" + path + "]";
    }

    /** Whether the file has been written. */
    public boolean exists() {
        return new OwnerFile(path).exists();
    }

    /** Writes the file whole or not at all: a crash in between leaves the former one. */
    public void write(PrivateKey key, List<X509Certificate> chain, List<X509Certificate> trusted)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        store.setKeyEntry(KEY, key, password.toCharArray(), chain.toArray(Certificate[]::new));
        save(store, trusted);
    }

    /** Writes a file of authorities alone, without a key. */
    public void writeTrusted(List<X509Certificate> trusted) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        save(store, trusted);
    }

    private void save(KeyStore store, List<X509Certificate> trusted) throws GeneralSecurityException, IOException {
        for (int i = 0; i < trusted.size(); i++) {
            store.setCertificateEntry("trusted-" + i, trusted.get(i));
        }
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        new OwnerFile(path).replace(bytes.toByteArray());
    }

    /**
     * Opens the file.
     *
     * @throws IOException when there is none, the password is another, or it is larger than {@link Limits#KEY_STORE_BYTES}
     */
    public KeyStore open() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(TYPE);
        store.load(new ByteArrayInputStream(new OwnerFile(path).read(Limits.KEY_STORE_BYTES)), password.toCharArray());
        return store;
    }

    /** The one private key. */
    public PrivateKey key() throws GeneralSecurityException, IOException {
        return (PrivateKey) open().getKey(KEY, password.toCharArray());
    }

    /** The key's certificates, its own first. */
    public List<X509Certificate> chain() throws GeneralSecurityException, IOException {
        return List.of(open().getCertificateChain(KEY)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
