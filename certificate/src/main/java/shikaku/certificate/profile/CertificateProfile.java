package shikaku.certificate.profile;

import java.util.List;

/**
 * What a kind of certificate contains (証明書プロファイル), as data.
 *
 * @param name of the profile, for people
 * @param extensions in the order of the encoding
 */
public record CertificateProfile(String name, List<ExtensionRule> extensions) {
    public CertificateProfile {
        extensions = List.copyOf(extensions);
    }

    /** A profile from its lines. */
    public static CertificateProfile of(String name, ExtensionRule... extensions) {
        return new CertificateProfile(name, List.of(extensions));
    }
}
