package shikaku.certificate.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.certificate.DistinguishedName;
import shikaku.certificate.TestJpki;
import shikaku.certificate.TestKeys;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.CertificateProfile;
import shikaku.certificate.profile.SerialSource;

class SiteAuthorityTest {
    private final SiteAuthority authority = SiteAuthority.found(
            TestKeys.p256(),
            "Site authority",
            InstantSource.fixed(TestJpki.NOON),
            SerialSource.random(new SecureRandom()));

    @ParameterizedTest
    @EnumSource
    void aClientIsRecognisedByItsCertificateAlone(SiteRole role) throws Exception {
        var client = new SiteClient("2810012345", role);
        var certificate = authority.client(client, TestKeys.p256().getPublic());

        certificate.verify(authority.certificate().getPublicKey());
        assertThat(SiteClient.of(certificate)).contains(client);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    }

    @Test
    void aDoorAnswersUnderItsNamesAndAddresses() throws Exception {
        var door = authority.server(
                List.of("center.localhost", "127.0.0.1"), TestKeys.p256().getPublic());
        assertThat(door.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "center.localhost"), List.of(7, "127.0.0.1"));
        assertThat(door.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void aDoorIsNoClient() {
        var door = authority.server(List.of("center.localhost"), TestKeys.p256().getPublic());
        assertThat(SiteClient.of(door)).isEmpty();
    }

    @Test
    void aRouterIsForIkeAloneAndNoClientOfAnyDoor() throws Exception {
        var router = authority.router("hub", TestKeys.p256().getPublic());
        assertThat(router.getSubjectX500Principal().getName()).isEqualTo("CN=hub,OU=router,O=Shikaku,C=JP");
        assertThat(router.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.17");
        assertThat(router.getKeyUsage()[0]).isTrue();
        assertThat(SiteClient.of(router)).isEmpty();
    }

    @Test
    void aNameWithTwoCodesIsNoClient() {
        var keys = TestKeys.p256();
        var name = DistinguishedName.japan()
                .unit("terminal")
                .commonName("2810012345")
                .commonName("2810099999");
        var self = CertificateIssuer.selfSigned(
                keys,
                CertificateProfile.of("empty"),
                name,
                TestJpki.FIVE_YEARS,
                SerialSource.random(new SecureRandom()));
        assertThat(SiteClient.of(self.certificate())).isEmpty();
    }

    @Test
    void anUnknownRoleIsNoClient() {
        var keys = TestKeys.p256();
        var self = CertificateIssuer.selfSigned(
                keys,
                CertificateProfile.of("empty"),
                DistinguishedName.japan().unit("visitor").commonName("2810012345"),
                TestJpki.FIVE_YEARS,
                SerialSource.random(new SecureRandom()));
        assertThat(SiteClient.of(self.certificate())).isEmpty();
    }
}
