package shikaku.center.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.center.sample.Samples.CLINIC;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.center.Limits;
import shikaku.center.fake.FakeClock;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/** Whatever the authority does, beside the running center or while it is down, the center's log has it, and has it once. */
class SiteRecordingTest {
    private static final BigInteger NEVER_ISSUED = BigInteger.valueOf(0xabcdef);

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-20T01:00:00Z"));
    private final List<EvidenceRecord> kept = new ArrayList<>();
    private SiteAuthorityFolder authority;
    private SiteRecording recording;

    @BeforeEach
    void found() throws Exception {
        authority = SiteAuthorityFolder.open(folder, "operator/taro", clock, new SecureRandom());
        recording = new SiteRecording(authority, row -> kept.add(row.record()));
    }

    private X509Certificate enrol(String name) throws Exception {
        authority.terminal(CLINIC, file(name));
        clock.advance(Duration.ofSeconds(1));
        return file(name).chain().getFirst();
    }

    private KeyStoreFile file(String name) {
        return new KeyStoreFile(folder.resolve(name), "secret");
    }

    private List<Path> waiting() throws IOException {
        try (var files = Files.list(folder.resolve("unrecorded"))) {
            return files.toList();
        }
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void who_was_let_in_and_shut_out_again_by_whom_is_on_record_once() throws Exception {
        X509Certificate lost = enrol("a.p12");
        authority.withdraw(lost.getSerialNumber(), RevocationReason.KEY_COMPROMISE);
        recording.run();
        recording.run();

        assertThat(kept)
                .extracting(EvidenceRecord::act)
                .containsExactly(Act.CERTIFICATE_ISSUED, Act.CERTIFICATE_REVOKED);
        assertThat(kept).extracting(EvidenceRecord::why).containsExactly("terminal", "KEY_COMPROMISE");
        assertThat(kept.getFirst().items()).containsExactly(CLINIC.digits());
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lost.getEncoded()));
        assertThat(kept).allSatisfy(row -> {
            assertThat(row.who()).isEqualTo("operator/taro");
            assertThat(row.outcome()).isEqualTo(Outcome.DONE);
            assertThat(row.whom()).contains(fingerprint);
            assertThat(row.canonical()).doesNotContain(lost.getSerialNumber().toString(16));
        });
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_withdrawal_of_what_was_never_issued_is_on_record_as_refused() throws Exception {
        authority.withdraw(NEVER_ISSUED, RevocationReason.SUPERSEDED);
        recording.run();

        assertThat(kept).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(row.reason()).contains(Reason.CERTIFICATE_SERIAL_UNKNOWN.code());
            assertThat(row.whom()).isEmpty();
        });
    }

    @Test
    void what_a_crash_broke_off_before_it_was_done_is_on_record_as_failed() throws Exception {
        X509Certificate still = enrol("a.p12");
        recording.run();
        var begun = new Begun(new Intents(folder), "operator/taro", clock, new SecureRandom());
        begun.issuance("terminal", CLINIC.digits(), NEVER_ISSUED);
        clock.advance(Duration.ofSeconds(1));
        begun.withdrawal(still.getSerialNumber(), RevocationReason.SUPERSEDED);
        recording.run();

        assertThat(kept.subList(1, 3)).extracting(EvidenceRecord::outcome).containsOnly(Outcome.FAILED);
    }

    @Test
    void what_is_not_kept_waits_and_those_after_it_too() throws Exception {
        enrol("a.p12");
        enrol("b.p12");
        var broken = new SiteRecording(authority, row -> {
            throw new IllegalStateException("no space left");
        });

        assertThatThrownBy(broken::run).isInstanceOf(IllegalStateException.class);
        assertThat(waiting()).hasSize(2);
        recording.run();
        assertThat(kept).hasSize(2);
    }

    @Test
    void one_that_is_kept_when_the_center_is_killed_is_offered_again_under_its_id() throws Exception {
        enrol("a.p12");
        List<Unrecorded> offered = new ArrayList<>();
        var killed = new SiteRecording(authority, row -> {
            offered.add(row);
            throw new IllegalStateException("killed after the commit");
        });
        assertThatThrownBy(killed::run).isInstanceOf(IllegalStateException.class);
        new SiteRecording(authority, offered::add).run();

        assertThat(offered).hasSize(2);
        assertThat(offered.getFirst()).isEqualTo(offered.getLast());
    }

    @Test
    void nothing_is_issued_or_withdrawn_whose_evidence_cannot_be_written_down() throws Exception {
        X509Certificate still = enrol("a.p12");
        recording.run();
        Files.delete(folder.resolve("unrecorded"));
        Files.writeString(folder.resolve("unrecorded"), "no folder");

        assertThatThrownBy(() -> enrol("b.p12")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> authority.withdraw(still.getSerialNumber(), RevocationReason.SUPERSEDED))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("b.p12")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("issued.tsv"))).hasSize(1);
    }

    @Test
    void while_too_much_waits_nothing_more_is_issued() throws Exception {
        enrol("a.p12");
        for (int i = 1; i < Limits.UNRECORDED; i++) {
            Files.createFile(folder.resolve("unrecorded").resolve(Intent.id(clock.instant(), i)));
        }

        assertThatThrownBy(() -> enrol("b.p12")).isInstanceOf(TooManyUnrecorded.class);
        assertThat(folder.resolve("b.p12")).doesNotExist();
    }

    @Test
    @Proves(clauses = Clause.C14)
    void however_much_waits_a_stolen_key_is_shut_out() throws Exception {
        X509Certificate stolen = enrol("a.p12");
        for (int i = 1; i < Limits.UNRECORDED; i++) {
            Files.createFile(folder.resolve("unrecorded").resolve(Intent.id(clock.instant(), i)));
        }

        assertThat(authority.withdraw(stolen.getSerialNumber(), RevocationReason.KEY_COMPROMISE))
                .isEqualTo(SiteAuthorityFolder.Withdrawn.NOW);
        assertThat(waiting()).hasSize(Limits.UNRECORDED + 1);
    }

    @Test
    void what_waits_is_readable_by_its_owner_alone() throws Exception {
        enrol("a.p12");

        assertThat(permissions(folder.resolve("unrecorded"))).isEqualTo("rwx------");
        assertThat(permissions(waiting().getFirst())).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void two_at_work_in_one_folder_wait_for_each_other() throws Exception {
        var held = new SiteLock(folder).take();
        Thread other = Thread.ofVirtual().start(() -> {
            try {
                authority.withdraw(NEVER_ISSUED, RevocationReason.SUPERSEDED);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(other.join(Duration.ofMillis(50))).isFalse();
        held.close();

        assertThat(other.join(Duration.ofSeconds(60))).isTrue();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void nobody_waits_for_ever_for_another_who_stands_still() throws Exception {
        var held = new SiteLock(folder).take();
        try (held) {
            assertThatThrownBy(() -> new SiteLock(folder, Duration.ofMillis(20)).take())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another command works in the authority's folder");
        }
    }
}
