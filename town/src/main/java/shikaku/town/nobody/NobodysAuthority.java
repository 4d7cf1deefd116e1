package shikaku.town.nobody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import shikaku.card.data.DataSigner;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.DistinguishedName;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.Validity;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.CertificateProfile;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.certificate.profile.JpkiSignatureProfiles;
import shikaku.certificate.profile.SerialSource;
import shikaku.jpki.verifier.VerifierRoot;

/**
 * An authority that vouches for nobody: it has JPKI's profiles and names but keys of its own, kept in a folder. No center trusts it.
 *
 * @param authentication issues 利用者証明用電子証明書
 * @param signature issues 署名用電子証明書
 * @param root of 特定機関認証
 * @param signer of what is printed on cards
 * @param institution a verifying institution's pair
 */
public record NobodysAuthority(
        CertificateIssuer authentication,
        CertificateIssuer signature,
        VerifierRoot root,
        DataSigner signer,
        KeyPair institution) {
    private static final Period LIFETIME = Period.ofYears(10);
    private static final KeyIdentifier OFFICE_ISSUER = new KeyIdentifier("9000000", "0000001");
    private static final KeyIdentifier OFFICE = new KeyIdentifier("9000001", "0000001");

    /** The authority of this folder, made now if it has none: {@code keys} for itself, two certificates for everybody. */
    public static NobodysAuthority in(Path folder, InstantSource clock) throws IOException {
        Files.createDirectories(folder);
        AuthorityKeys keys = AuthorityKeys.readOrCreate(folder.resolve("keys"));
        Foundation foundation = new Foundation(folder, keys, clock.instant());
        KeyPair root = keys.pair(AuthorityKeys.Name.ROOT);
        KeyPair below = keys.pair(AuthorityKeys.Name.INTERMEDIATE);
        return new NobodysAuthority(
                foundation.issuer(
                        AuthorityKeys.Name.AUTHENTICATION,
                        "authentication.pem",
                        JpkiProfiles.authority(),
                        JpkiProfiles.AUTHORITY),
                foundation.issuer(
                        AuthorityKeys.Name.SIGNATURE,
                        "signature.pem",
                        JpkiSignatureProfiles.authority(),
                        JpkiSignatureProfiles.AUTHORITY),
                new VerifierRoot(secret(root), known(root), secret(below), known(below)),
                signer(secret(root), keys.pair(AuthorityKeys.Name.OFFICE)),
                keys.pair(AuthorityKeys.Name.INSTITUTION));
    }

    /** Below which its {@link #signer} signs: for whoever is to believe the fronts of its cards. */
    public TrustedKey frontIssuer() {
        return new TrustedKey(OFFICE_ISSUER, root.trusted().key());
    }

    /** 検証機関用電子証明書 of the institution. */
    public VerifierChain verifierChain() {
        return root.certify(known(institution));
    }

    /** What the institution signs a card's challenge with. */
    public PrivateKey verifierKey() {
        return institution.getPrivate();
    }

    private record Foundation(Path folder, AuthorityKeys keys, Instant now) {
        CertificateIssuer issuer(
                AuthorityKeys.Name name, String file, CertificateProfile profile, DistinguishedName subject)
                throws IOException {
            SerialSource serials = SerialSource.random(new SecureRandom());
            KeyPair pair = keys.pair(name);
            OwnerFile pem = new OwnerFile(folder.resolve(file));
            if (!pem.exists()) {
                X509Certificate made = CertificateIssuer.selfSigned(
                                pair, profile, subject, Validity.of(now, LIFETIME), serials)
                        .certificate();
                pem.createIfAbsent(CertificateFile.pem(List.of(made)).getBytes(StandardCharsets.US_ASCII));
            }
            return new CertificateIssuer(pair.getPrivate(), read(pem.path()), serials);
        }
    }

    private static X509Certificate read(Path pem) throws IOException {
        try {
            return CertificateFile.read(pem).getFirst();
        } catch (CertificateException e) {
            throw new IOException("認証局の証明書が壊れています / the authority's certificate is damaged: " + pem, e);
        }
    }

    private static DataSigner signer(RSAPrivateKey issuer, KeyPair office) {
        return new DataSigner(new CvcIssuer(OFFICE_ISSUER, issuer).issue(OFFICE, known(office)), secret(office));
    }

    private static RSAPrivateKey secret(KeyPair pair) {
        return (RSAPrivateKey) pair.getPrivate();
    }

    private static RSAPublicKey known(KeyPair pair) {
        return (RSAPublicKey) pair.getPublic();
    }

    /** Never prints a key. */
    @Override
    public String toString() {
        return "NobodysAuthority[…]";
    }
}
