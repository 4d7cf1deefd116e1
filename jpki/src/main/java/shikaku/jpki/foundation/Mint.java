package shikaku.jpki.foundation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.DistinguishedName;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.CertificateProfile;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;

/**
 * Mints the keys of a service that has none yet. No secret is ever delivered with the program.
 *
 * <p>Two generations of the authority, as in reality, where a new one begins before the certificates of the old one end: the
 * first began nine years ago, the second four. So a certificate of any holder, also one that expired lately, has a generation
 * that covers it.
 */
public final class Mint {
    static final int GENERATIONS = 2;

    private static final Period AUTHORITY_LIFETIME = Period.ofYears(10);
    private static final int[] YEARS_SINCE_BEGIN = {9, 4};
    private static final int RSA_BITS = 2048;

    private final WindowNames names;
    private final InstantSource clock;
    private final SecureRandom random;
    private final SerialSource serials;

    public Mint(WindowNames names, InstantSource clock, SecureRandom random) {
        this.names = names;
        this.clock = clock;
        this.random = random;
        this.serials = SerialSource.random(random);
    }

    /** Writes what is missing; what is there stays. Run it before the start, or leave it to the start. */
    public void prepare(DataFolder folder) throws GeneralSecurityException, IOException {
        Files.createDirectories(folder.path(), DataFolder.OWNER_ONLY);
        // The last file written says that everything before it is whole.
        if (!Files.exists(folder.authorities())) {
            mintWindow(folder);
            mintVerifierKey(folder.verifierRoot());
            mintVerifierKey(folder.verifierIntermediate());
            mintAuthorities(folder);
        }
        // A folder of an earlier version has none.
        if (!folder.verifier().exists()) {
            mintVerifierClient(folder);
        }
    }

    /** Our profile: who may order a verifier's certificate is nobody that may order a card's. */
    private void mintVerifierClient(DataFolder folder) throws GeneralSecurityException, IOException {
        var window = folder.windowAuthority();
        var authority = SiteAuthority.resume(window.key(), window.chain().getFirst(), clock, serials);
        var keys = ec();
        var verifier = new SiteClient(WindowNames.VERIFIER, SiteRole.VERIFIER);
        save(folder.verifier(), keys, List.of(authority.client(verifier, keys.getPublic())));
    }

    private void mintAuthorities(DataFolder folder) throws GeneralSecurityException, IOException {
        var newestFirst = new ArrayList<X509Certificate>();
        for (int number = 1; number <= GENERATIONS; number++) {
            newestFirst.addFirst(mintAuthority(folder, number));
        }
        new OwnerFile(folder.authorities())
                .replace(CertificateFile.pem(newestFirst).getBytes(StandardCharsets.US_ASCII));
    }

    private X509Certificate mintAuthority(DataFolder folder, int number) throws GeneralSecurityException, IOException {
        var keys = rsa();
        var begin = clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS_SINCE_BEGIN[number - 1]);
        var validity = Validity.of(begin.toInstant(), AUTHORITY_LIFETIME);
        var issuer =
                CertificateIssuer.selfSigned(keys, JpkiProfiles.authority(), JpkiProfiles.AUTHORITY, validity, serials);
        var responder = ec();
        var delegate = issuer.issue(
                JpkiProfiles.ocspResponder(), JpkiProfiles.ocspResponderName(), responder.getPublic(), validity);
        save(folder.responder(number), responder, List.of(delegate, issuer.certificate()));
        save(folder.authority(number), keys, List.of(issuer.certificate()));
        return issuer.certificate();
    }

    /** A key store wants a certificate beside a key; this one is never shown to anybody. */
    private void mintVerifierKey(KeyStoreFile file) throws GeneralSecurityException, IOException {
        var keys = rsa();
        var name = DistinguishedName.japan().commonName("verifier key");
        var validity = Validity.of(clock.instant(), AUTHORITY_LIFETIME);
        var wrapper = CertificateIssuer.selfSigned(keys, CertificateProfile.of("wrapper"), name, validity, serials);
        save(file, keys, List.of(wrapper.certificate()));
    }

    private void mintWindow(DataFolder folder) throws GeneralSecurityException, IOException {
        var authorityKeys = ec();
        var authority = SiteAuthority.found(authorityKeys, "Municipal window", clock, serials);
        var server = ec();
        var client = ec();
        var municipality = new SiteClient(names.municipality(), SiteRole.MUNICIPALITY);
        save(folder.windowAuthority(), authorityKeys, List.of(authority.certificate()));
        save(folder.windowServer(), server, List.of(authority.server(names.hosts(), server.getPublic())));
        save(folder.municipality(), client, List.of(authority.client(municipality, client.getPublic())));
        folder.windowTrust().writeTrusted(List.of(authority.certificate()));
    }

    private static void save(KeyStoreFile file, KeyPair keys, List<X509Certificate> chain)
            throws GeneralSecurityException, IOException {
        file.write(keys.getPrivate(), chain, List.of());
    }

    private KeyPair rsa() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS, random);
        return generator.generateKeyPair();
    }

    private KeyPair ec() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }
}
