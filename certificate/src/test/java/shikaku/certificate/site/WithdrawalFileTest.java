package shikaku.certificate.site;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.certificate.TestJpki.NOON;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.certificate.Limits;
import shikaku.certificate.TestKeys;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.profile.SerialSource;
import shikaku.message.Reason;

class WithdrawalFileTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final SiteAuthority authority = authority();
    private final X509Certificate lost = terminal(authority);
    private final X509Certificate kept = terminal(authority);

    @TempDir
    Path folder;

    private Path file;
    private WithdrawalFile withdrawals;

    @BeforeEach
    void theListIsEmpty() throws IOException {
        file = folder.resolve("withdrawn.crl");
        replace(authority.withdrawals(BigInteger.ONE, List.of()));
        withdrawals = new WithdrawalFile(file, authority.certificate(), clock);
    }

    private SiteAuthority authority() {
        return SiteAuthority.found(TestKeys.p256(), "Site authority", clock, SerialSource.random(new SecureRandom()));
    }

    private static X509Certificate terminal(SiteAuthority of) {
        return of.client(
                new SiteClient("2810012345", SiteRole.TERMINAL), TestKeys.p256().getPublic());
    }

    private Withdrawal withdrawal(RevocationReason reason) {
        return new Withdrawal(lost.getSerialNumber(), NOON, reason);
    }

    private void replace(byte[] list) throws IOException {
        Path next = Files.write(folder.resolve("next"), list);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void withdraw(int number) throws IOException {
        replace(authority.withdrawals(
                BigInteger.valueOf(number), List.of(withdrawal(RevocationReason.KEY_COMPROMISE))));
    }

    private void isUnknown() {
        assertThat(withdrawals.refusal(kept)).contains(Reason.CLIENT_STATE_UNKNOWN);
    }

    @Test
    void whoever_is_not_on_the_list_comes_in() {
        assertThat(withdrawals.refusal(kept)).isEmpty();
    }

    @Test
    void a_withdrawn_certificate_is_refused_from_the_moment_the_file_changes() throws Exception {
        assertThat(withdrawals.refusal(lost)).isEmpty();
        withdraw(2);

        assertThat(withdrawals.refusal(lost)).contains(Reason.CLIENT_WITHDRAWN);
        assertThat(withdrawals.refusal(kept)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RevocationReason.class,
            names = {"AFFILIATION_CHANGED", "SUPERSEDED", "CESSATION_OF_OPERATION", "KEY_COMPROMISE"})
    void a_list_says_what_its_authority_wrote(RevocationReason reason) throws Exception {
        replace(authority.withdrawals(BigInteger.TWO, List.of(withdrawal(reason))));

        assertThat(withdrawals.current())
                .isEqualTo(new WithdrawalList(
                        BigInteger.TWO, NOON, NOON.plus(Limits.WITHDRAWALS_SERVE), List.of(withdrawal(reason))));
    }

    @Test
    void an_absent_file_lets_nobody_in() throws Exception {
        Files.delete(file);
        isUnknown();
    }

    @Test
    void a_damaged_file_lets_nobody_in_and_the_next_good_one_heals_it() throws Exception {
        byte[] list = authority.withdrawals(BigInteger.TWO, List.of());
        for (byte[] damaged : List.of(
                new byte[0], new byte[] {0x30, 0x03, 1}, tampered(list), new byte[Limits.WITHDRAWALS_BYTES + 1])) {
            replace(damaged);
            isUnknown();
        }
        replace(list);
        assertThat(withdrawals.refusal(kept)).isEmpty();
    }

    private static byte[] tampered(byte[] list) {
        byte[] other = list.clone();
        other[other.length - 1] ^= 1;
        return other;
    }

    @Test
    void a_list_of_another_authority_lets_nobody_in() throws Exception {
        replace(authority().withdrawals(BigInteger.TWO, List.of()));
        isUnknown();
    }

    @Test
    void a_list_that_is_out_of_date_or_not_yet_in_force_lets_nobody_in() {
        now.set(NOON.plus(Limits.WITHDRAWALS_SERVE));
        isUnknown();
        now.set(NOON.minus(Duration.ofHours(1)));
        isUnknown();
    }

    @Test
    void an_older_list_does_not_bring_a_withdrawn_certificate_back() throws Exception {
        withdraw(3);
        withdrawals.refusal(lost);
        replace(authority.withdrawals(BigInteger.TWO, List.of()));

        assertThat(withdrawals.refusal(lost)).isEqualTo(Optional.of(Reason.CLIENT_STATE_UNKNOWN));
    }

    @Test
    void a_certificate_of_another_authority_is_not_ours_to_judge() {
        var other = SiteAuthority.found(
                TestKeys.p256(), "Another authority", clock, SerialSource.random(new SecureRandom()));
        assertThat(withdrawals.refusal(terminal(other))).contains(Reason.CLIENT_STATE_UNKNOWN);
    }
}
