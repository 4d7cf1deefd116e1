package shikaku.center.sample;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;

/** A site authority in memory, minted for one test. */
public final class TestSite {
    private final SiteAuthority authority;

    public TestSite(InstantSource clock) {
        authority = SiteAuthority.found(keys(), "Test", clock, SerialSource.random(new SecureRandom()));
    }

    /** The certificate of one who connects. */
    public X509Certificate client(String code, SiteRole role) {
        return authority.client(new SiteClient(code, role), keys().getPublic());
    }

    /** A certificate that names no client. */
    public X509Certificate authority() {
        return authority.certificate();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
