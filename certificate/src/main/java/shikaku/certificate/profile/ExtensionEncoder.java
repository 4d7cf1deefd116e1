package shikaku.certificate.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.util.IPAddress;
import shikaku.certificate.DistinguishedName;

/** Turns a line of a profile into the bytes of an extension. */
record ExtensionEncoder(PublicKey subjectKey, byte[] issuerKeyIdentifier) {
    Extension encode(ExtensionRule rule) {
        return switch (rule) {
            case ExtensionRule.KeyUsage(var uses) -> extension(Extension.keyUsage, true, new KeyUsage(bits(uses)));
            case ExtensionRule.Authority() -> extension(Extension.basicConstraints, true, new BasicConstraints(true));
            case ExtensionRule.ExtendedKeyUsage(var purpose) ->
                extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposeId(purpose)));
            case ExtensionRule.Policy policy ->
                extension(Extension.certificatePolicies, policy.critical(), policies(policy));
            case ExtensionRule.SubjectDirectoryName(var name) ->
                extension(Extension.subjectAlternativeName, false, directoryName(name));
            case ExtensionRule.SubjectOtherNames(var values) ->
                extension(Extension.subjectAlternativeName, false, otherNames(values));
            case ExtensionRule.SubjectHosts(var names) ->
                extension(Extension.subjectAlternativeName, false, hosts(names));
            case ExtensionRule.IssuerDirectoryName(var name) ->
                extension(Extension.issuerAlternativeName, false, directoryName(name));
            case ExtensionRule.RevocationListAt(var entry) ->
                extension(Extension.cRLDistributionPoints, false, distributionPoint(entry));
            case ExtensionRule.SubjectKeyIdentifier() ->
                extension(Extension.subjectKeyIdentifier, false, subjectKeyIdentifier(subjectKey));
            case ExtensionRule.AuthorityKeyIdentifier() ->
                extension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(issuerKeyIdentifier));
            case ExtensionRule.NoRevocationCheck() ->
                extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        };
    }

    static org.bouncycastle.asn1.x509.SubjectKeyIdentifier subjectKeyIdentifier(PublicKey key) {
        try {
            return new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static Extension extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            return Extension.create(oid, critical, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bits(Set<ExtensionRule.KeyUse> uses) {
        return uses.stream().mapToInt(ExtensionEncoder::bit).reduce(0, (a, b) -> a | b);
    }

    private static int bit(ExtensionRule.KeyUse use) {
        return switch (use) {
            case DIGITAL_SIGNATURE -> KeyUsage.digitalSignature;
            case NON_REPUDIATION -> KeyUsage.nonRepudiation;
            case KEY_CERTIFICATE_SIGN -> KeyUsage.keyCertSign;
            case CRL_SIGN -> KeyUsage.cRLSign;
        };
    }

    private static KeyPurposeId purposeId(ExtensionRule.Purpose purpose) {
        return switch (purpose) {
            case TLS_SERVER -> KeyPurposeId.id_kp_serverAuth;
            case TLS_CLIENT -> KeyPurposeId.id_kp_clientAuth;
            case OCSP_SIGNING -> KeyPurposeId.id_kp_OCSPSigning;
            case IPSEC_IKE -> KeyPurposeId.id_kp_ipsecIKE;
        };
    }

    private static CertificatePolicies policies(ExtensionRule.Policy policy) {
        var statement = new PolicyQualifierInfo(policy.practiceStatement());
        var information = new PolicyInformation(
                new ASN1ObjectIdentifier(policy.oid()), new org.bouncycastle.asn1.DERSequence(statement));
        return new CertificatePolicies(information);
    }

    private static GeneralNames directoryName(DistinguishedName name) {
        return new GeneralNames(new GeneralName(name.encoded()));
    }

    private static GeneralNames hosts(List<String> names) {
        return new GeneralNames(names.stream().map(ExtensionEncoder::host).toArray(GeneralName[]::new));
    }

    private static GeneralNames otherNames(SequencedMap<String, String> values) {
        return new GeneralNames(values.sequencedEntrySet().stream()
                .map(each -> new OtherName(new ASN1ObjectIdentifier(each.getKey()), new DERUTF8String(each.getValue())))
                .map(name -> new GeneralName(GeneralName.otherName, name))
                .toArray(GeneralName[]::new));
    }

    private static GeneralName host(String name) {
        return new GeneralName(IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    private static CRLDistPoint distributionPoint(DistinguishedName entry) {
        var name = new DistributionPointName(directoryName(entry));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }
}
