package shikaku.center;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.InstantSource;
import shikaku.center.session.VerifierKey;
import shikaku.center.session.VerifierKeyFiles;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.path.TrustAnchors;
import shikaku.edge.WrongConfiguration;

/** The files that the center's settings name; whatever is wrong with one stops the start in one sentence. */
final class CenterFiles {
    private CenterFiles() {}

    /** The folder of the site authority. */
    static Path site(Path data) {
        return data.resolve("site");
    }

    /** The site authority of the data folder; at the first start it is founded and the center's own door gets its key store. */
    static SiteAuthorityFolder site(Path data, CenterSettings settings, InstantSource clock, SecureRandom random)
            throws IOException, GeneralSecurityException {
        Path folder = site(data);
        var site = SiteAuthorityFolder.open(folder, "center", clock, random);
        var door = new KeyStoreFile(folder.resolve("door.p12"), settings.keyStorePassword());
        if (!door.exists()) {
            site.door(settings.hosts(), door);
        }
        return site;
    }

    static TrustAnchors authorities(CenterSettings settings) {
        Path file = settings.jpkiAuthorities();
        try {
            return new TrustAnchors(CertificateFile.read(file));
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            throw new WrongConfiguration(
                    "center.jpki-authorities",
                    file.toString(),
                    "利用者証明用認証局の自己署名証明書を1〜8枚入れたPEMファイル",
                    "a PEM file with 1 to 8 self-signed certificates of the authority for user authentication");
        }
    }

    static VerifierKey verifier(CenterSettings settings) {
        var files = new VerifierKeyFiles(settings.verifierChain(), settings.verifierKey());
        try {
            return files.read();
        } catch (IOException | GeneralSecurityException | MalformedCvc | IllegalArgumentException e) {
            throw new WrongConfiguration(
                    "center.verifier-chain",
                    files.toString(),
                    "検証機関用電子証明書（568バイト2枚）とそのPKCS#8秘密鍵",
                    "the verifier's two certificates of 568 bytes and their key in PKCS#8");
        }
    }
}
