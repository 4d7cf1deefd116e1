package shikaku.certificate.site;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Set;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import shikaku.certificate.Limits;

/**
 * 証明書署名要求 (PKCS#10, RFC 2986): how a machine that keeps its key to itself asks for a certificate. Of what it says of itself nothing is taken
 * over: whose certificate it becomes, the authority's operator says.
 *
 * @param key whose private half the sender has
 */
public record SigningRequest(PublicKey key) {
    private static final Set<Integer> CURVES = Set.of(256, 384);

    /**
     * Reads a PEM file.
     *
     * @throws IOException when it cannot be read
     * @throws GeneralSecurityException when it is no request of an EC key of 256 or 384 bits, or was not signed with that key
     */
    public static SigningRequest read(Path pem) throws IOException, GeneralSecurityException {
        try (var file = Files.newInputStream(pem)) {
            byte[] bytes = file.readNBytes(Limits.SIGNING_REQUEST_BYTES);
            return of(new String(bytes, StandardCharsets.US_ASCII));
        }
    }

    private static SigningRequest of(String pem) throws GeneralSecurityException {
        try (var parser = new PEMParser(new StringReader(pem))) {
            if (!(parser.readObject() instanceof PKCS10CertificationRequest request)) {
                throw new GeneralSecurityException("no request");
            }
            PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
            if (!(key instanceof ECPublicKey ec)
                    || !CURVES.contains(ec.getParams().getCurve().getField().getFieldSize())) {
                throw new GeneralSecurityException("not an EC key of 256 or 384 bits");
            }
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new GeneralSecurityException("signed with another key");
            }
            return new SigningRequest(key);
        } catch (IOException | OperatorCreationException | PKCSException | RuntimeException malformed) {
            // Parsers answer malformed bytes with whatever exception lies nearest.
            throw new GeneralSecurityException("no request", malformed);
        }
    }
}
