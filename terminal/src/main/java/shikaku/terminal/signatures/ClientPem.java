package shikaku.terminal.signatures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.SealedKey;
import shikaku.edge.tls.TlsKeys;

/**
 * The terminal's certificate as freshclam reads it: PEM files, for the time of one run. The key is sealed (PKCS #8, PBES2) with a password that was made for this run and stands in
 * the environment of that one process only; when it ends the files are gone.
 */
final class ClientPem implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final String password;

    private ClientPem(Path folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    /** @param folder of the terminal's own, where nothing else lies */
    static ClientPem write(Path folder, TlsKeys keys, SecureRandom random)
            throws IOException, GeneralSecurityException {
        byte[] secret = new byte[PASSWORD_BYTES];
        random.nextBytes(secret);
        ClientPem files = new ClientPem(folder, Base64.getUrlEncoder().encodeToString(secret));
        KeyStore own = keys.own();
        String alias = keyAlias(own);
        PrivateKey key = (PrivateKey) own.getKey(alias, keys.password().toCharArray());
        files.put("client.pem", CertificateFile.pem(certificates(List.of(own.getCertificateChain(alias)))));
        files.put("authority.pem", CertificateFile.pem(trusted(keys.trusted())));
        files.put("client.key", SealedKey.pem(key, files.password, random));
        return files;
    }

    /** What freshclam's environment says of them. */
    Map<String, String> environment() {
        return Map.of(
                "FRESHCLAM_CLIENT_CERT", file("client.pem").toString(),
                "FRESHCLAM_CLIENT_KEY", file("client.key").toString(),
                "FRESHCLAM_CLIENT_KEY_PASSWD", password,
                "CURL_CA_BUNDLE", file("authority.pem").toString());
    }

    @Override
    public void close() throws IOException {
        for (String name : List.of("client.key", "client.pem", "authority.pem")) {
            Files.deleteIfExists(file(name));
        }
    }

    private Path file(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    private void put(String name, String text) throws IOException {
        new OwnerFile(file(name)).replace(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String keyAlias(KeyStore own) throws GeneralSecurityException {
        for (String alias : Collections.list(own.aliases())) {
            if (own.isKeyEntry(alias)) {
                return alias;
            }
        }
        throw new GeneralSecurityException("the key store has no key");
    }

    private static List<X509Certificate> trusted(KeyStore store) throws GeneralSecurityException {
        List<Certificate> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                found.add(store.getCertificate(alias));
            }
        }
        return certificates(found);
    }

    private static List<X509Certificate> certificates(List<Certificate> any) {
        return any.stream().map(X509Certificate.class::cast).toList();
    }
}
