package shikaku.jpki.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.path.TrustAnchors;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.jpki.TestService;

class MintTest {
    @TempDir
    static Path parent = Path.of("replaced by JUnit");

    private static Path folder = Path.of("minted below");
    private static Foundation first;

    @BeforeAll
    static void mint() {
        folder = parent.resolve("jpki");
        first = TestService.minting(folder).foundation();
    }

    @Test
    void everyFileIsReadableByItsOwnerAlone() throws Exception {
        EvidenceFile.open(folder.resolve("evidence.db")).close();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.endsWith("lock")))
                    .hasSize(11 + 4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aSecondStartFindsTheSameKeys() {
        var second = TestService.minting(folder).foundation();
        assertThat(second.generations()).isEqualTo(first.generations());
        assertThat(second.verifierRoot().trusted())
                .isEqualTo(first.verifierRoot().trusted());
    }

    @Test
    void anotherPasswordOpensNothing() {
        var wrong = new DataFolder(folder, "another password");
        var clock = InstantSource.fixed(TestService.NOON);
        assertThatThrownBy(() -> Foundation.open(wrong, Foundation.mint(TestService.NAMES, clock), clock))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theAuthoritiesFileIsWhatACenterTrusts() throws Exception {
        var read = CertificateFile.read(folder.resolve("authorities.pem"));
        assertThat(new TrustAnchors(read).generations().getFirst())
                .isEqualTo(first.newest().certificate());
    }

    @Test
    void aFolderOfAnEarlierVersionIsGivenAKeyForTheVerifierInstitution(@TempDir Path old) throws Exception {
        TestService.on(old);
        Files.deleteIfExists(old.resolve("verifier.p12"));
        TestService.minting(old);
        var chain = new DataFolder(old, TestService.PASSWORD).verifier().chain();
        assertThat(SiteClient.of(chain.getFirst())).contains(new SiteClient("center", SiteRole.VERIFIER));
    }

    @Test
    void theMunicipalitysCertificateNamesItsCode() throws Exception {
        var chain = new DataFolder(folder, TestService.PASSWORD).municipality().chain();
        assertThat(SiteClient.of(chain.getFirst())).contains(new SiteClient("28100", SiteRole.MUNICIPALITY));
    }
}
