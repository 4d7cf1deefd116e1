package shikaku.jpki.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.jpki.TestService;

class VerifierRootTest {
    private static final RSAPublicKey CENTER = (RSAPublicKey) TestService.CARD.getPublic();

    @TempDir
    Path folder = Path.of("replaced by JUnit");

    @Test
    void theChainLeadsToTheRootThatCardsCarryAlsoAfterARestart() throws Exception {
        var chain = VerifierChain.parse(TestService.on(folder)
                .foundation()
                .verifierRoot()
                .certify(CENTER)
                .encoded());
        var onTheCard =
                TestService.on(folder).foundation().verifierRoot().trusted().encoded();

        assertThat(chain.leadsTo(TrustedKey.parse(onTheCard))).isTrue();
        assertThat(chain.institution().key()).isEqualTo(CENTER);
    }

    @Test
    void theChainLeadsToNoOtherServicesRoot() {
        var chain = TestService.on(folder).foundation().verifierRoot().certify(CENTER);
        var stranger = new VerifierRoot(
                (RSAPrivateKey) TestService.OTHER.getPrivate(),
                (RSAPublicKey) TestService.OTHER.getPublic(),
                (RSAPrivateKey) TestService.CARD.getPrivate(),
                CENTER);
        assertThat(stranger.certify(CENTER).leadsTo(stranger.trusted())).isTrue();
        assertThat(chain.leadsTo(stranger.trusted())).isFalse();
    }
}
