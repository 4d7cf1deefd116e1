package shikaku.center.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.cvc.VerifierChain;

/**
 * 検証機関用電子証明書 and its key as files.
 *
 * @param chain the card-verifiable certificates one after the other, issuer first, 568 bytes each
 * @param key PKCS#8 in PEM (RFC 7468 §10), readable by its owner alone
 */
public record VerifierKeyFiles(Path chain, Path key) {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /**
     * Reads both.
     *
     * @throws GeneralSecurityException when the key is no RSA key
     * @throws MalformedCvc when the chain is none
     * @throws IllegalArgumentException when they do not belong together, or the key is not even Base64
     */
    public VerifierKey read() throws IOException, GeneralSecurityException, MalformedCvc {
        return new VerifierKey(VerifierChain.parse(certificates()), privateKey());
    }

    /** Writes both, for whoever had the key certified; the key last, so that where there is a key there is its chain. */
    public void write(VerifierKey verifier) throws IOException {
        var secret = new OwnerFile(key);
        if (secret.exists()) {
            throw new FileAlreadyExistsException(key.toString());
        }
        var certificates = new ByteArrayOutputStream();
        verifier.chain().encoded().forEach(certificates::writeBytes);
        new OwnerFile(chain).replace(certificates.toByteArray());
        secret.createIfAbsent(pem(verifier.key()).getBytes(StandardCharsets.US_ASCII));
    }

    private List<byte[]> certificates() throws IOException {
        byte[] all = Files.readAllBytes(chain);
        int length = CardVerifiableCertificate.LENGTH;
        return IntStream.range(0, (all.length + length - 1) / length)
                .mapToObj(i -> Arrays.copyOfRange(all, i * length, Math.min(all.length, (i + 1) * length)))
                .toList();
    }

    private RSAPrivateKey privateKey() throws IOException, GeneralSecurityException {
        String base64 = Files.readString(key).replace(BEGIN, "").replace(END, "");
        byte[] encoded = Base64.getMimeDecoder().decode(base64);
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String pem(RSAPrivateKey key) {
        return BEGIN + "\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }
}
