package shikaku.certificate.profile;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import shikaku.certificate.DistinguishedName;

/** One line of a certificate profile: an extension, whether it is critical, and what it says (RFC 5280 §4.2). */
public sealed interface ExtensionRule {
    /** What a key may be used for (鍵用途). */
    enum KeyUse {
        DIGITAL_SIGNATURE,
        /** 否認防止: a signature that shall bind its holder. */
        NON_REPUDIATION,
        KEY_CERTIFICATE_SIGN,
        CRL_SIGN
    }

    /** What for, more narrowly (拡張鍵用途). */
    enum Purpose {
        TLS_SERVER,
        TLS_CLIENT,
        OCSP_SIGNING,
        /** RFC 4945 §5.1.3.12: for IKE, and so for no TLS. */
        IPSEC_IKE
    }

    /** Key usage, always critical (§4.2.1.3). */
    record KeyUsage(Set<KeyUse> uses) implements ExtensionRule {}

    /** Basic constraints CA:TRUE without a path length, critical (§4.2.1.9). */
    record Authority() implements ExtensionRule {}

    /** Extended key usage, not critical (§4.2.1.12). */
    record ExtendedKeyUsage(Purpose purpose) implements ExtensionRule {}

    /** The policy under which it is issued, with the address of the practice statement (§4.2.1.4). */
    record Policy(String oid, String practiceStatement, boolean critical) implements ExtensionRule {}

    /** Another name of the subject, as a directory name (§4.2.1.6). */
    record SubjectDirectoryName(DistinguishedName name) implements ExtensionRule {}

    /** 氏名, 住所 and the like of the holder, as other names by object identifier, in this order (§4.2.1.6). */
    record SubjectOtherNames(SequencedMap<String, String> values) implements ExtensionRule {}

    /** Names of a server, or IPv4 addresses in digits (§4.2.1.6, RFC 9525). */
    record SubjectHosts(List<String> names) implements ExtensionRule {}

    /** Another name of the issuer (§4.2.1.7). */
    record IssuerDirectoryName(DistinguishedName name) implements ExtensionRule {}

    /** The directory entry that holds the revocation list (§4.2.1.13). */
    record RevocationListAt(DistinguishedName entry) implements ExtensionRule {}

    /** Hash of the subject's key (§4.2.1.2). */
    record SubjectKeyIdentifier() implements ExtensionRule {}

    /** The issuer's subject key identifier: tells generations with one name apart (§4.2.1.1). */
    record AuthorityKeyIdentifier() implements ExtensionRule {}

    /** id-pkix-ocsp-nocheck: this responder's certificate itself is not asked about (RFC 6960 §4.2.2.2.1). */
    record NoRevocationCheck() implements ExtensionRule {}
}
