package shikaku.center.sample;

import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import shikaku.center.session.VerifierKey;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.VerifierChain;

/** 検証機関用電子証明書 minted for a test. */
public final class TestVerifier {
    private TestVerifier() {}

    public static VerifierKey mint() {
        KeyPair root = TestCard.rsa();
        KeyPair intermediate = TestCard.rsa();
        KeyPair institution = TestCard.rsa();
        var rootIssuer = new CvcIssuer(new KeyIdentifier("1000000", "0000001"), (RSAPrivateKey) root.getPrivate());
        var name = new KeyIdentifier("1000001", "0000001");
        var intermediateIssuer = new CvcIssuer(name, (RSAPrivateKey) intermediate.getPrivate());
        var chain = new VerifierChain(
                rootIssuer.issue(name, (RSAPublicKey) intermediate.getPublic()),
                intermediateIssuer.issue(
                        new KeyIdentifier("2000000", "0000001"), (RSAPublicKey) institution.getPublic()));
        return new VerifierKey(chain, (RSAPrivateKey) institution.getPrivate());
    }
}
