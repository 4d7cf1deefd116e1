package shikaku.certificate.stamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Whose time stamps are believed. A stamp is looked at as of its own time: its certificate may have ended since. Whether it was revoked is not asked
 * (our profile): a stamp is looked at where there may be no network.
 *
 * @param anchors authorities of the time-stamping authority, or its own certificate
 */
public record TimeStampTrust(List<X509Certificate> anchors) {
    public TimeStampTrust {
        anchors = List.copyOf(anchors);
    }

    /**
     * When this content was stamped; empty when the token is not a good one for it: of another content or hash, with a signature that does not hold, of a
     * certificate that is not for time stamps alone (extended key usage critical and nothing but timeStamping, RFC 3161 §2.3), or of an authority that is
     * not trusted.
     *
     * @param token DER
     */
    public Optional<Instant> stamped(byte[] token, byte[] content) {
        try {
            TimeStampToken read = new TimeStampToken(new CMSSignedData(token));
            X509CertificateHolder signer = signer(read);
            TSPUtil.validateCertificate(signer);
            read.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            Date when = read.getTimeStampInfo().getGenTime();
            requireTrust(read, signer, when);
            return isOf(read, content) ? Optional.of(when.toInstant()) : Optional.empty();
        } catch (TSPException
                | CMSException
                | IOException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException bad) {
            // BouncyCastle answers a malformed field with whatever exception lies nearest.
            return Optional.empty();
        }
    }

    private static boolean isOf(TimeStampToken token, byte[] content) throws GeneralSecurityException {
        var info = token.getTimeStampInfo();
        byte[] imprint = MessageDigest.getInstance("SHA-256").digest(content);
        return info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                && Arrays.equals(info.getMessageImprintDigest(), imprint);
    }

    private static X509CertificateHolder signer(TimeStampToken token) throws GeneralSecurityException {
        Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
        if (found.size() != 1) {
            throw new GeneralSecurityException("the token does not bring its certificate");
        }
        return found.iterator().next();
    }

    private void requireTrust(TimeStampToken token, X509CertificateHolder signer, Date when)
            throws GeneralSecurityException {
        var converter = new JcaX509CertificateConverter();
        X509Certificate leaf = converter.getCertificate(signer);
        if (anchors.contains(leaf)) {
            leaf.checkValidity(when);
            return;
        }
        List<X509Certificate> brought = new ArrayList<>();
        for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
            brought.add(converter.getCertificate(each));
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(leaf);
        Set<TrustAnchor> trusted =
                anchors.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(when);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(brought)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
