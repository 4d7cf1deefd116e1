package shikaku.accounting.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;

/** A key for localhost, minted for this run, that both ends show and trust. */
record TestKeys(TlsSettings settings) {
    private static final String PASSWORD = "minted-for-this-run";

    static TestKeys mint(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path own = folder.resolve("own.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        own.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        Path trusted = folder.resolve("trusted.p12");
        trust(own, trusted);
        return new TestKeys(new TlsSettings(own, PASSWORD, trusted, PASSWORD));
    }

    TlsKeys open() {
        return TlsKeys.open("test", settings);
    }

    private static void trust(Path own, Path trusted) throws IOException, GeneralSecurityException {
        KeyStore source = KeyStore.getInstance("PKCS12");
        KeyStore target = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(own);
                OutputStream out = Files.newOutputStream(trusted)) {
            source.load(in, PASSWORD.toCharArray());
            target.load(null, null);
            target.setCertificateEntry("other", source.getCertificate("own"));
            target.store(out, PASSWORD.toCharArray());
        }
    }
}
