package shikaku.terminal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.edge.time.BusinessClock;
import shikaku.terminal.store.OpenStore;

/** ⑧ by folder: each result once, in order, under a name that says nothing of anybody. */
@Proves(arrows = Arrow.A8)
class FaceFolderTest {
    private static final InstitutionCode CLINIC = new InstitutionCode(CheckDigit.append("281000001"));

    @TempDir
    private Path root;

    private final List<Arrow> lit = new ArrayList<>();
    private Share share;
    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        share = new Share(root.resolve("share"));
        store = new OpenStore(root.resolve("store"), "2026-11-24T10:00");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void aResultIsMovedInOnceUnderItsNameAndIsOnRecord() throws Exception {
        store.answered("somebody");
        FaceFolder folder = folder();
        folder.look();
        folder.look();
        assertThat(Share.names(share.face))
                .singleElement()
                .asString()
                .matches("OQSsiquc01res_face_" + CLINIC.digits() + "[0-9a-f]{20}_20261124100000\\.xml");
        assertThat(store.words("RESULT_DELIVERED")).containsExactly("offered", "acknowledged");
        assertThat(lit).containsExactly(Arrow.A8);
        assertThat(Share.beside(share.face)).isEmpty();
    }

    @Test
    void whatWasMovedInBeforeACrashIsNotMovedInAgain() throws Exception {
        store.answered("somebody");
        Files.createFile(
                Files.createDirectories(share.face.resolve(".prepared")).resolve("1.marked"));
        folder().look();
        assertThat(Share.names(share.face)).isEmpty();
        assertThat(store.words("RESULT_DELIVERED")).containsExactly("acknowledged");
    }

    @Test
    void whatWasPreparedBeforeACrashIsMovedIn() throws Exception {
        store.answered("somebody");
        Path beside = Files.createDirectories(share.face.resolve(".prepared"));
        Files.writeString(beside.resolve("1"), "prepared");
        Files.createFile(beside.resolve("1.marked"));
        folder().look();
        assertThat(Share.names(share.face))
                .singleElement()
                .satisfies(name -> assertThat(share.fetch(share.face, name)).contains("prepared"));
    }

    @Test
    void afterAStartOnlyWhatWasNotDeliveredIsMovedIn() throws Exception {
        store.answered("one");
        folder().look();
        share.fetch(share.face, Share.names(share.face).getFirst());
        store.answered("two");
        folder().look();
        assertThat(Share.names(share.face)).hasSize(1);
    }

    @Test
    void whatSomebodyElseMarkedIsNoDeliveryAndStopsNone() throws Exception {
        Path beside = Files.createDirectories(share.face.resolve(".prepared"));
        Path stray = Files.createFile(beside.resolve("x.marked"));
        store.answered("somebody");
        folder().look();
        assertThat(Share.names(share.face)).hasSize(1);
        assertThat(stray).exists();
    }

    private FaceFolder folder() throws Exception {
        return new FaceFolder(
                new AnswerTray(share.face, Long.MAX_VALUE, Limits.WITHOUT_PLACE, InstantSource.system()),
                store.deliveries,
                CLINIC,
                new BusinessClock(Clock.fixed(Instant.parse("2026-11-24T10:00:00+09:00"), BusinessClock.JAPAN)),
                new Random(),
                lit::add);
    }
}
