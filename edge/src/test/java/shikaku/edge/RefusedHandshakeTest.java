package shikaku.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.tls.TlsKeys;

/** Whom a mutual-TLS door does not let in, the program hears of, though no request of theirs ever reached it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedHandshakeTest {
    private static final String INSTITUTION = "1312345678";

    private final List<String> rows = new CopyOnWriteArrayList<>();
    private TestSite site;
    private TestSite otherSite;
    private ConfigurableApplicationContext program;

    @BeforeAll
    void start(@TempDir Path ours, @TempDir Path theirs) throws Exception {
        site = new TestSite(ours);
        otherSite = new TestSite(theirs);
        RefusedHandshakes evidence =
                (handshake, times) -> rows.add(handshake.listener() + " " + handshake.reason() + " " + times);
        program = Program.start(
                SmallProgram.class,
                "small",
                Map.of("evidence", evidence),
                "--shikaku.listeners.pages.port=0",
                "--shikaku.listeners.door.port=0",
                "--shikaku.listeners.door.tls.key-store=" + site.door(),
                "--shikaku.listeners.door.tls.key-store-password=" + TestSite.PASSWORD,
                "--shikaku.listeners.door.tls.trust-store=" + site.trust(),
                "--shikaku.listeners.door.tls.trust-store-password=" + TestSite.PASSWORD);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @BeforeEach
    void noRowsYet() {
        rows.clear();
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void aCertificateOfAnotherAuthorityIsToldAndStaysRefused() throws Exception {
        isRefused(otherSite.client(INSTITUTION, SiteRole.TERMINAL, site));

        assertThat(rows).containsExactly("door NOT_A_CLIENT_CERTIFICATE 1");
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void anExpiredCertificateIsTold() throws Exception {
        isRefused(site.expiredClient(INSTITUTION, SiteRole.TERMINAL));

        assertThat(rows).containsExactly("door CLIENT_CERTIFICATE_OUT_OF_DATE 1");
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void aCertificateForSomethingElseIsTold() throws Exception {
        isRefused(site.serverAsClient());

        assertThat(rows).containsExactly("door NOT_A_CLIENT_CERTIFICATE 1");
    }

    @Test
    void whoBelongsHereGetsInAndIsNotTold() throws Exception {
        assertThat(Stranger.knock(site.client(INSTITUTION, SiteRole.TERMINAL, site), door()))
                .isEqualTo('H');
        assertThat(rows).isEmpty();
    }

    private void isRefused(TlsKeys keys) {
        assertThatThrownBy(() -> Stranger.knock(keys, door()))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("fatal alert: certificate_");
    }

    private int door() {
        return program.getBean(Listeners.class).port("door");
    }
}
