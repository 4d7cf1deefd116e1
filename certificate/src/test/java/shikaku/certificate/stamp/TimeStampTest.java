package shikaku.certificate.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.certificate.TestKeys;
import shikaku.certificate.stamp.TimeAuthority.Lie;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** RFC 3161: a token is taken only if it is of what was asked, by whom is trusted for time stamps; and is believed on the same terms many years later. */
@Proves(clauses = Clause.C17)
class TimeStampTest {
    private static final KeyPair ROOT = TestKeys.p256();
    private static final byte[] NOTE = "center\n7\n…".getBytes(StandardCharsets.UTF_8);

    private static TimeStampTrust trust(KeyPair root) throws Exception {
        return new TimeStampTrust(List.of(TimeAuthority.root(root)));
    }

    private static byte[] stamp(TimeAuthority authority, TimeStampTrust trust) throws IOException {
        return new TimeStampClient(HttpClient.newHttpClient(), authority.address(), trust, new SecureRandom())
                .stamp(NOTE);
    }

    @Test
    void a_good_token_says_when() throws Exception {
        try (var authority = TimeAuthority.issuedBy(ROOT)) {
            byte[] token = stamp(authority, trust(ROOT));

            assertThat(trust(ROOT).stamped(token, NOTE)).contains(TimeAuthority.NOW);
            assertThat(new TimeStampTrust(List.of(authority.certificate())).stamped(token, NOTE))
                    .contains(TimeAuthority.NOW);
        }
    }

    @Test
    void a_token_of_another_content_or_authority_is_none() throws Exception {
        try (var authority = TimeAuthority.issuedBy(ROOT)) {
            byte[] token = stamp(authority, trust(ROOT));
            KeyPair stranger = TestKeys.p256();

            assertThat(trust(ROOT).stamped(token, "another".getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(trust(stranger).stamped(token, NOTE)).isEmpty();
            assertThat(trust(ROOT).stamped(new byte[] {0x30, 0}, NOTE)).isEmpty();
            assertThatThrownBy(() -> stamp(authority, trust(stranger))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_token_whose_signature_or_time_was_changed_is_none() throws Exception {
        try (var authority = TimeAuthority.issuedBy(ROOT)) {
            byte[] token = stamp(authority, trust(ROOT));
            String text = new String(token, StandardCharsets.ISO_8859_1);
            byte[] later = text.replace("20261124000000Z", "20251124000000Z").getBytes(StandardCharsets.ISO_8859_1);
            byte[] signature = token.clone();
            signature[signature.length - 1] ^= 1;

            assertThat(later).isNotEqualTo(token);
            assertThat(trust(ROOT).stamped(later, NOTE)).isEmpty();
            assertThat(trust(ROOT).stamped(signature, NOTE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Lie.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void an_authority_that_lies_gives_no_token(Lie lie) throws Exception {
        try (var authority = TimeAuthority.issuedBy(ROOT).lying(lie)) {
            TimeStampTrust trust = trust(ROOT);
            assertThatThrownBy(() -> stamp(authority, trust)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_certificate_that_is_not_for_time_stamps_alone_and_critically_so_stamps_nothing() throws Exception {
        var stamping = KeyPurposeId.id_kp_timeStamping;
        List<TimeAuthority> wrong = List.of(
                TimeAuthority.of(ROOT, new ExtendedKeyUsage(stamping), false),
                TimeAuthority.of(ROOT, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection), true),
                TimeAuthority.of(
                        ROOT,
                        new ExtendedKeyUsage(new KeyPurposeId[] {stamping, KeyPurposeId.id_kp_emailProtection}),
                        true));
        for (TimeAuthority authority : wrong) {
            try (authority) {
                TimeStampTrust trust = trust(ROOT);
                assertThatThrownBy(() -> stamp(authority, trust)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void nobody_at_the_address_is_a_failure_and_no_stamp() throws Exception {
        TimeAuthority gone = TimeAuthority.issuedBy(ROOT);
        gone.close();
        TimeStampTrust trust = trust(ROOT);
        assertThatThrownBy(() -> stamp(gone, trust)).isInstanceOf(IOException.class);
    }
}
