package shikaku.jpki.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.jpki.TestService.order;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.jpki.TestService;
import shikaku.jpki.authority.CertificateOrder;
import shikaku.jpki.authority.Issuance;
import shikaku.jpki.foundation.EvidenceFile;
import shikaku.message.Reason;

@Proves(clauses = Clause.C17)
class WindowOrdersTest {
    @TempDir
    static Path folder = Path.of("replaced by JUnit");

    private final TestService service = TestService.on(folder);
    private final List<EvidenceRecord> kept = new ArrayList<>();
    private final WindowOrders orders = orders(kept::add);

    @Test
    void anIssuedCertificateLeavesEvidenceThatNamesNoSerial() {
        orders.issue(order(0xCAFE01), "28100");
        assertThat(kept).singleElement().satisfies(record -> {
            assertThat(record.act()).isEqualTo(Act.CERTIFICATE_ISSUED);
            assertThat(record.outcome()).isEqualTo(Outcome.DONE);
            assertThat(record.who()).isEqualTo("28100");
            assertThat(record.canonical().toUpperCase(java.util.Locale.ROOT)).doesNotContain("CAFE01");
        });
    }

    @Test
    void aRefusedOrderLeavesItsReason() {
        orders.issue(order(4001), "28100");
        var other = new CertificateOrder(
                BigInteger.valueOf(4001),
                TestService.OTHER.getPublic(),
                TestService.KOBE,
                order(4001).validity());
        orders.issue(other, "28100");
        assertThat(kept.getLast().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(kept.getLast().reason()).contains(Reason.CERTIFICATE_SERIAL_TAKEN.code());
    }

    @Test
    void aRevocationLeavesEvidenceAboutTheSameCertificate() {
        orders.issue(order(4002), "28100");
        orders.revoke(BigInteger.valueOf(4002), RevocationReason.SUPERSEDED, "28100");
        assertThat(kept.getLast().act()).isEqualTo(Act.CERTIFICATE_REVOKED);
        assertThat(kept.getLast().whom()).isPresent().isEqualTo(kept.getFirst().whom());
    }

    @Test
    void aRevocationOfNothingIsRefusedWithEvidence() {
        assertThat(orders.revoke(BigInteger.valueOf(4999), RevocationReason.SUPERSEDED, "28100"))
                .isEmpty();
        assertThat(kept.getLast().reason()).contains(Reason.CERTIFICATE_SERIAL_UNKNOWN.code());
    }

    @Test
    void whatWasRefusedAgainAndAgainIsOneRowWithItsCount() {
        orders.refuse("28100", Reason.UNEXPECTED_MESSAGE, 12);
        assertThat(kept.getLast().why()).isEqualTo("order, 12 times");
        assertThat(kept.getLast().reason()).contains(Reason.UNEXPECTED_MESSAGE.code());
    }

    @Test
    void aVerifiersCertificateLeavesEvidence() {
        orders.certifyVerifier((RSAPublicKey) TestService.CARD.getPublic(), "center");
        assertThat(kept.getLast().why()).isEqualTo("verifier");
    }

    @Test
    void withoutEvidenceNothingIsAnsweredAndARepeatedOrderGivesTheSame() {
        var broken = orders(record -> {
            throw new IllegalStateException("disk full");
        });
        assertThatThrownBy(() -> broken.issue(order(4003), "28100")).hasMessage("disk full");
        assertThat(orders.issue(order(4003), "28100")).isInstanceOf(Issuance.Issued.class);
        assertThat(kept).hasSize(1);
    }

    @Test
    void theLogOutlivesTheProgram(@TempDir Path data) throws Exception {
        var file = data.resolve("evidence.db");
        for (long serial : new long[] {4004, 4005}) {
            try (var log = EvidenceFile.open(file)) {
                orders(log::append).issue(order(serial), "28100");
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("select count(*) from evidence_leaf")) {
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    private WindowOrders orders(Evidence evidence) {
        return new WindowOrders(
                service.authority(), service.foundation(), evidence, InstantSource.fixed(TestService.NOON));
    }
}
