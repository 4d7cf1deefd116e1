package shikaku.center.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KYOKAI;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.certificate.site.WithdrawalFile;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

class SiteAuthorityFolderTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T00:00:00Z"));

    @TempDir
    Path folder;

    private SiteAuthorityFolder open() throws Exception {
        return SiteAuthorityFolder.open(folder, "center", CLOCK, new SecureRandom());
    }

    private KeyStoreFile file(String name) {
        return new KeyStoreFile(folder.resolve(name), "secret");
    }

    @Test
    void is_founded_once_and_stays_the_same_authority() throws Exception {
        X509Certificate first = open().certificate();

        assertThat(open().certificate()).isEqualTo(first);
        assertThat(Files.readString(folder.resolve("authority.pem"))).startsWith("-----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void its_key_and_password_are_readable_by_their_owner_alone() throws Exception {
        open();

        for (String secret : List.of("authority.p12", "password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_a_crash_left_of_its_password_keeps_nobody_from_founding_it() throws Exception {
        Files.write(folder.resolve(".password.1.new"), new byte[0]);
        X509Certificate first = open().certificate();

        assertThat(Files.readString(folder.resolve("password"))).hasSize(32);
        assertThat(open().certificate()).isEqualTo(first);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void a_terminals_certificate_names_its_institution_and_its_role() throws Exception {
        SiteAuthorityFolder authority = open();
        authority.terminal(CLINIC, file("terminal.p12"));
        authority.insurer(KYOKAI, file("insurer.p12"));

        X509Certificate terminal = file("terminal.p12").chain().getFirst();
        terminal.verify(authority.certificate().getPublicKey());
        assertThat(SiteClient.of(terminal)).contains(new SiteClient(CLINIC.digits(), SiteRole.TERMINAL));
        assertThat(SiteClient.of(file("insurer.p12").chain().getFirst()))
                .contains(new SiteClient(KYOKAI.digits(), SiteRole.INSURER));
    }

    @Test
    void one_file_serves_as_key_store_and_as_trust_store() throws Exception {
        SiteAuthorityFolder authority = open();
        authority.door(List.of("center.localhost", "localhost"), file("door.p12"));

        var store = file("door.p12").open();
        assertThat(store.getCertificate("trusted-0")).isEqualTo(authority.certificate());
        X509Certificate door = file("door.p12").chain().getFirst();
        assertThat(door.getSubjectAlternativeNames())
                .extracting(name -> name.get(1))
                .map(Object::toString)
                .containsExactly("center.localhost", "localhost");
    }

    @Test
    void every_certificate_stands_in_the_ledger() throws Exception {
        SiteAuthorityFolder authority = open();
        authority.terminal(CLINIC, file("a.p12"));
        authority.accounting(CLINIC, file("b.p12"));

        assertThat(Files.readAllLines(folder.resolve("issued.tsv")))
                .hasSize(2)
                .first()
                .asString()
                .contains("\tterminal\t" + CLINIC.digits() + "\t2029-")
                .startsWith("2026-11-20T00:00:00Z\t");
    }

    @Test
    void every_certificate_is_kept_for_whoever_asks_what_was_issued() throws Exception {
        open().terminal(CLINIC, file("a.p12"));
        X509Certificate issued = file("a.p12").chain().getFirst();

        Path kept = folder.resolve("issued").resolve(issued.getSerialNumber().toString(16) + ".der");
        assertThat(Files.readAllBytes(kept)).isEqualTo(issued.getEncoded());
    }

    @Test
    void a_list_that_is_getting_old_is_signed_anew_with_all_its_withdrawals() throws Exception {
        SiteAuthorityFolder authority = open();
        authority.terminal(CLINIC, file("a.p12"));
        X509Certificate lost = file("a.p12").chain().getFirst();
        authority.withdraw(lost.getSerialNumber(), RevocationReason.KEY_COMPROMISE);

        InstantSource later = InstantSource.fixed(CLOCK.instant().plus(Duration.ofDays(30)));
        SiteAuthorityFolder.open(folder, "center", later, new SecureRandom());
        var door = new WithdrawalFile(SiteAuthorityFolder.withdrawals(folder), authority.certificate(), later);
        assertThat(door.refusal(lost)).contains(Reason.CLIENT_WITHDRAWN);
    }

    @Test
    void an_authority_whose_list_is_gone_or_damaged_does_not_begin_an_empty_one() throws Exception {
        open();
        Files.write(SiteAuthorityFolder.withdrawals(folder), new byte[] {1, 2, 3});
        assertThatThrownBy(this::open).isInstanceOf(IOException.class);

        Files.delete(SiteAuthorityFolder.withdrawals(folder));
        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }
}
