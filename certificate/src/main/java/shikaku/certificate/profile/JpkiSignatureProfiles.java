package shikaku.certificate.profile;

import static shikaku.certificate.profile.ExtensionRule.KeyUse.CRL_SIGN;
import static shikaku.certificate.profile.ExtensionRule.KeyUse.DIGITAL_SIGNATURE;
import static shikaku.certificate.profile.ExtensionRule.KeyUse.KEY_CERTIFICATE_SIGN;
import static shikaku.certificate.profile.ExtensionRule.KeyUse.NON_REPUDIATION;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import shikaku.certificate.DistinguishedName;

/**
 * The certificates of the public personal authentication service for digital signature (署名用). Eligibility never reads them: this certificate
 * names its holder. They are here because a card that lacks them is not a My Number card to programs that others wrote.
 *
 * <p>Key usage, policy and the numbers of the other names are public; the rest is as {@link JpkiProfiles} says.
 */
public final class JpkiSignatureProfiles {
    /** The policy of the digital signature certificate (署名用電子証明書). */
    public static final String SIGNATURE_POLICY = "1.2.392.200149.8.5.1.1.20";

    private static final String HOLDER_ITEMS = "1.2.392.200149.8.5.5.";

    private static final DistinguishedName SERVICE =
            DistinguishedName.japan().organization("JPKI").unit("JPKI for digital signature");

    /** The name of every generation of the authority. */
    public static final DistinguishedName AUTHORITY =
            SERVICE.unit("Japan Agency for Local Authority Information Systems");

    /**
     * 基本4情報 as the certificate names them.
     *
     * @param sex 1 男, 2 女, 9 unknown
     */
    public record Holder(String name, int sex, LocalDate birthdate, String address) {
        /** EYYYYMMDD, where E counts the eras from 明治 1 to 令和 5. */
        private String eraAndBirthdate() {
            int era = JapaneseDate.from(birthdate).get(ChronoField.ERA) - JapaneseEra.MEIJI.getValue() + 1;
            return "%d%04d%02d%02d"
                    .formatted(era, birthdate.getYear(), birthdate.getMonthValue(), birthdate.getDayOfMonth());
        }

        private SequencedMap<String, String> items() {
            SequencedMap<String, String> items = new LinkedHashMap<>();
            items.put(HOLDER_ITEMS + 1, name);
            items.put(HOLDER_ITEMS + 3, Integer.toString(sex));
            items.put(HOLDER_ITEMS + 4, eraAndBirthdate());
            items.put(HOLDER_ITEMS + 5, address);
            return items;
        }

        /** Never prints who it is. */
        @Override
        public String toString() {
            return "Holder[…]";
        }
    }

    /** The authority itself: self-signed. */
    public static CertificateProfile authority() {
        return CertificateProfile.of(
                "JPKI authority for digital signature",
                new ExtensionRule.KeyUsage(Set.of(KEY_CERTIFICATE_SIGN, CRL_SIGN)),
                new ExtensionRule.Authority(),
                new ExtensionRule.SubjectDirectoryName(JpkiProfiles.JAPANESE_NAME),
                new ExtensionRule.RevocationListAt(AUTHORITY),
                new ExtensionRule.SubjectKeyIdentifier());
    }

    /** The certificate on a card for digital signature. */
    public static CertificateProfile signature(Municipality municipality, Holder holder) {
        return CertificateProfile.of(
                "digital signature",
                new ExtensionRule.KeyUsage(Set.of(DIGITAL_SIGNATURE, NON_REPUDIATION)),
                new ExtensionRule.Policy(
                        SIGNATURE_POLICY, JpkiProfiles.PRACTICE_STATEMENT, JpkiProfiles.POLICY_IS_CRITICAL),
                new ExtensionRule.SubjectOtherNames(holder.items()),
                new ExtensionRule.IssuerDirectoryName(JpkiProfiles.JAPANESE_NAME),
                new ExtensionRule.RevocationListAt(revocationListOf(municipality)),
                new ExtensionRule.SubjectKeyIdentifier(),
                new ExtensionRule.AuthorityKeyIdentifier());
    }

    /** Our profile: the subject is the municipality and an opaque name, since the real layout is not public. */
    public static DistinguishedName holder(Municipality municipality, String opaqueName) {
        return SERVICE.unit(municipality.city()).commonName(opaqueName);
    }

    private static DistinguishedName revocationListOf(Municipality municipality) {
        return SERVICE.unit("CRL Distribution Points")
                .unit(municipality.prefecture())
                .commonName(municipality.city() + " CRLDP");
    }

    private JpkiSignatureProfiles() {}
}
