package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 検証機関用電子証明書 of the center: its private key, and the chain that jpki certified (our profile).
 *
 * @param key PKCS#8, its owner's only
 * @param chain one card-verifiable certificate a line in Base64, intermediate first
 */
record VerifierFiles(Path key, Path chain) {
    private static final int BITS = 2048;

    /** Makes the key and has it certified at the municipal window. */
    static VerifierFiles certifiedBy(MunicipalWindow window, Path folder, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            KeyPair pair = generator.generateKeyPair();
            VerifierFiles files = new VerifierFiles(folder.resolve("verifier.key"), folder.resolve("verifier.chain"));
            files.write(pair, window.certifyVerifier(pair.getPublic()));
            return files;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(KeyPair pair, List<byte[]> certificates) throws IOException {
        Files.deleteIfExists(key);
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(key, pair.getPrivate().getEncoded());
        Files.writeString(
                chain,
                certificates.stream()
                        .map(Base64.getEncoder()::encodeToString)
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
