package shikaku.jpki.orders;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.jpki.authority.CardAuthority;
import shikaku.jpki.authority.CertificateOrder;
import shikaku.jpki.authority.Issuance;
import shikaku.jpki.foundation.Foundation;
import shikaku.jpki.status.Revocation;
import shikaku.message.Reason;

/**
 * Carries out what municipalities and the verifier institution order. The registers come first and the evidence second; when the evidence fails the order is
 * not answered, and repeating it gives the same certificate or revocation with its evidence.
 */
@Realizes(clauses = Clause.C17)
public final class WindowOrders {
    private static final String WHERE = "jpki/window";

    private final CardAuthority authority;
    private final Foundation foundation;
    private final Evidence evidence;
    private final InstantSource clock;

    public WindowOrders(CardAuthority authority, Foundation foundation, Evidence evidence, InstantSource clock) {
        this.authority = authority;
        this.foundation = foundation;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Issues a card's certificate for the municipality of this code. */
    public Issuance issue(CertificateOrder order, String municipality) {
        var issuance = authority.issue(order);
        switch (issuance) {
            case Issuance.Issued(var certificate, var issuer) ->
                evidence.keep(record(Act.CERTIFICATE_ISSUED, municipality, "card", Outcome.DONE)
                        .withWhom(opaque(certificate)));
            case Issuance.Refused(var reason) ->
                evidence.keep(record(Act.CERTIFICATE_ISSUED, municipality, "card", Outcome.REFUSED)
                        .withReason(reason.code()));
        }
        return issuance;
    }

    /** Revokes; empty for a serial that was never issued. */
    public Optional<Revocation> revoke(BigInteger serial, RevocationReason why, String municipality) {
        var revocation = foundation.revoked().revoke(serial, why);
        evidence.keep(revocation
                .flatMap(done -> foundation.issued().find(serial))
                .map(entry -> record(Act.CERTIFICATE_REVOKED, municipality, why.name(), Outcome.DONE)
                        .withWhom(opaque(entry.certificate())))
                .orElseGet(() -> record(Act.CERTIFICATE_REVOKED, municipality, why.name(), Outcome.REFUSED)
                        .withReason(Reason.CERTIFICATE_SERIAL_UNKNOWN.code())));
        return revocation;
    }

    /**
     * Certifies the key of the verifier institution of this code.
     *
     * @return empty when the key is not RSA-2048 with the exponent F4
     */
    public Optional<VerifierChain> certifyVerifier(RSAPublicKey key, String institution) {
        try {
            var chain = foundation.verifierRoot().certify(key);
            evidence.keep(record(Act.CERTIFICATE_ISSUED, institution, "verifier", Outcome.DONE));
            return Optional.of(chain);
        } catch (IllegalArgumentException noSuchKey) {
            evidence.keep(record(Act.CERTIFICATE_ISSUED, institution, "verifier", Outcome.REFUSED)
                    .withReason(Reason.CERTIFICATE_KEY_NOT_ALLOWED.code()));
            return Optional.empty();
        }
    }

    /** Writes down that something was refused before it was an order, so many times. */
    public void refuse(String who, Reason reason, int times) {
        String why = times == 1 ? "order" : "order, " + times + " times";
        evidence.keep(record(Act.REQUEST_REFUSED, who, why, Outcome.REFUSED).withReason(reason.code()));
    }

    private EvidenceRecord record(Act act, String who, String why, Outcome outcome) {
        return EvidenceRecord.of(clock.instant(), act, who, WHERE, why, outcome);
    }

    /** The fingerprint finds the certificate again, and says nothing to whom does not have it. */
    private static String opaque(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
