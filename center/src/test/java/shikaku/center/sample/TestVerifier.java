package shikaku.center.sample;

import shikaku.center.session.VerifierKey;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.cvc.VerifierChain;

/** 検証機関用電子証明書 minted for a run. */
public final class TestVerifier {
    public static final VerifierKey KEY = mint();

    private TestVerifier() {}

    private static VerifierKey mint() {
        var root = new CvcIssuer(new KeyIdentifier("1000000", "0000001"), TestKey.AUTHORITY.privateKey());
        var name = new KeyIdentifier("1000001", "0000001");
        var intermediate = new CvcIssuer(name, TestKey.OTHER_AUTHORITY.privateKey());
        var chain = new VerifierChain(
                root.issue(name, TestKey.OTHER_AUTHORITY.publicKey()),
                intermediate.issue(new KeyIdentifier("2000000", "0000001"), TestKey.VERIFIER.publicKey()));
        return new VerifierKey(chain, TestKey.VERIFIER.privateKey());
    }
}
