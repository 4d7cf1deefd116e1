package shikaku.edge.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import shikaku.edge.WrongConfiguration;

/** Reads PKCS#12 files; whatever is wrong with one is said as a wrong setting. */
final class KeyStores {
    private static final String ALLOWED_JA = "読めるPKCS#12ファイルとそのパスワード";
    private static final String ALLOWED_EN = "a readable PKCS#12 file and its password";

    private KeyStores() {}

    static KeyStore read(String key, Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new WrongConfiguration(key, file.toString(), ALLOWED_JA, ALLOWED_EN);
        }
    }
}
