package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import shikaku.card.image.CardMaker;
import shikaku.center.session.VerifierKey;
import shikaku.center.session.VerifierKeyFiles;

/** The center's verifier key is made and certified by jpki (our profile): what the head of the center would do once a year with two witnesses. */
final class VerifierCeremony {
    private VerifierCeremony() {}

    /** A fresh key, its chain from jpki, both written into {@code folder}. */
    static VerifierKeyFiles hold(VerifierWindow window, Path folder, SecureRandom random) {
        VerifierKeyFiles files = new VerifierKeyFiles(folder.resolve("verifier.chain"), folder.resolve("verifier.key"));
        // The center's key is RSA-2048, as a card's is.
        KeyPair pair = CardMaker.newKeyPair(random);
        try {
            Files.deleteIfExists(files.key());
            Files.deleteIfExists(files.chain());
            files.write(new VerifierKey(window.certify(pair.getPublic()), (RSAPrivateKey) pair.getPrivate()));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
