package shikaku.terminal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.terminal.store.EnrolledBrowser;
import shikaku.terminal.store.OpenStore;

class EnrolmentTest {
    @TempDir
    private Path folder;

    private OpenStore store;
    private Enrolment enrolment;

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(folder, "2026-11-24T10:00");
        enrolment = enrolment();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void whatTheEnrolledBrowserShowsIsKnownAndNothingElse() throws Exception {
        assertThat(enrolment.knows("")).isFalse();
        String shows = enrolment.enrol(secret()).orElseThrow();
        assertThat(shows).hasSizeGreaterThan(40);
        assertThat(enrolment.knows(shows)).isTrue();
        assertThat(enrolment.knows(shows + "A")).isFalse();
        assertThat(enrolment.knows("")).isFalse();
    }

    @Test
    void anAddressServesOnceAndTheNextOneLiesThereAtOnce() throws Exception {
        String first = secret();
        assertThat(enrolment.enrol(first)).isPresent();
        assertThat(enrolment.enrol(first)).isEmpty();
        assertThat(secret()).isNotEqualTo(first);
        assertThat(enrolment.enrol(secret())).isPresent();
    }

    @Test
    void aGuessChangesNothing() throws Exception {
        String shows = enrolment.enrol(secret()).orElseThrow();
        String present = secret();
        assertThat(enrolment.enrol("guessed")).isEmpty();
        assertThat(enrolment.enrol("")).isEmpty();
        assertThat(secret()).isEqualTo(present);
        assertThat(enrolment.knows(shows)).isTrue();
    }

    @Test
    void aLaterBrowserReplacesTheFormer() throws Exception {
        String former = enrolment.enrol(secret()).orElseThrow();
        String later = enrolment.enrol(secret()).orElseThrow();
        assertThat(enrolment.knows(former)).isFalse();
        assertThat(enrolment.knows(later)).isTrue();
    }

    @Test
    void theKioskStaysTheKioskAfterARestartButAnOldAddressServesNoMore() throws Exception {
        String shows = enrolment.enrol(secret()).orElseThrow();
        String old = secret();
        Enrolment restarted = enrolment();
        assertThat(restarted.knows(shows)).isTrue();
        assertThat(restarted.enrol(old)).isEmpty();
    }

    @Test
    void whatTheBrowserShowsIsNowhereInTheStoreAndTheAddressIsItsOwnersAlone() throws Exception {
        String shows = enrolment.enrol(secret()).orElseThrow();
        for (String name : new String[] {"terminal.db", "terminal.db-wal"}) {
            assertThat(Files.readString(folder.resolve(name), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(shows);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kiosk-enrolment"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whereTheNextAddressCannotBeWrittenNobodyIsEnrolledNorByTheSameSecretAgain() throws Exception {
        String secret = secret();
        Path file = folder.resolve("kiosk-enrolment");
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        assertThatThrownBy(() -> enrolment.enrol(secret)).isInstanceOf(IOException.class);
        Files.delete(file.resolve("in the way"));
        Files.delete(file);
        assertThat(enrolment.enrol(secret)).isEmpty();
    }

    private Enrolment enrolment() throws Exception {
        return new Enrolment(
                new EnrolledBrowser(store.ledger()),
                new EnrolmentAddress(folder, "http://kiosk.kobe.localhost:8543"),
                new SecureRandom());
    }

    private String secret() throws IOException {
        return EnrolmentAddress.read(folder).getFragment();
    }
}
