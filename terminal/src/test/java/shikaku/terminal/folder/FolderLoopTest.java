package shikaku.terminal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import shikaku.message.Reason;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deeds;

/** Trouble with the folders is on record once in a row of failures; what nobody fetched goes, on record too. */
class FolderLoopTest {
    private static final long PATIENCE = 30_000_000_000L;

    @TempDir
    private Path root;

    private final Deeds deeds = new Deeds();
    private final AtomicInteger signals = new AtomicInteger();
    private final FolderTrouble trouble = new FolderTrouble(deeds, signals::incrementAndGet);
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.now();
    private Answers.Sense sense = Answers.Sense.UNDERSTOOD;
    private volatile boolean full = true;
    private Share share;
    private FolderLoop loop;

    @BeforeEach
    void open() throws IOException {
        share = new Share(root);
        loop = new FolderLoop(
                new RequestTray(share.req, new AsideSettings(Duration.ofDays(7), 2, DataSize.ofBytes(100)), () -> now),
                new AnswerTray(share.res, 1_000_000, Limits.WITHOUT_PLACE, () -> now),
                new AnswerTray(share.face, 1_000_000, Limits.WITHOUT_PLACE, () -> now),
                this::answer,
                Optional.empty(),
                Duration.ofHours(24),
                deeds,
                trouble,
                () -> now);
    }

    @Test
    void aRequestThatCannotBeAnsweredForAWhileIsOnRecordOnceAndIsAnsweredInTheEnd() throws Exception {
        share.put("OQSsiquc01req_1.xml", "<XmlMsg/></XmlMsg>");
        lookUntil(() -> asked.get() >= 5);
        assertThat(deeds.written).extracting(Deed::reason).containsExactly(Optional.of(Reason.FOLDER_UNUSABLE));
        assertThat(trouble.notices()).containsExactly(Reason.FOLDER_UNUSABLE);
        full = false;
        lookUntil(() -> Share.names(share.res).contains("OQSsiquc01res_1.xml"));
        lookUntil(() -> trouble.notices().isEmpty());
    }

    @Test
    void anAnswerWhoseNameSomethingElseBearsIsOnRecordOnceAndAtTheDeskUntilItHasItsPlace() throws Exception {
        full = false;
        Path place = Files.createDirectory(share.res.resolve("OQSsiquc01res_1.xml"));
        share.put("OQSsiquc01req_1.xml", "<XmlMsg/></XmlMsg>");
        deeds.broken = true;
        lookUntil(() -> trouble.notices().equals(List.of(Reason.ANSWER_PLACE_TAKEN)));
        deeds.broken = false;
        for (int look = 0; look < 5; look++) {
            loop.look();
        }
        assertThat(deeds.written).extracting(Deed::reason).containsExactly(Optional.of(Reason.ANSWER_PLACE_TAKEN));
        assertThat(signals).hasValue(1);
        Files.delete(place);
        lookUntil(() -> trouble.notices().isEmpty());
        assertThat(Share.names(share.res)).containsExactly("OQSsiquc01res_1.xml");
        assertThat(signals).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "link", "long name"})
    void whatHasARequestsNameAndCannotBeTakenIsOnRecordOnceAndAtTheDeskUntilItIsGone(String what) throws Exception {
        Path there = share.req.resolve("OQSsiquc01req_1.xml");
        switch (what) {
            case "folder" -> Files.createDirectory(there);
            case "link" -> Files.createSymbolicLink(there, Path.of("nowhere"));
            default ->
                there = Files.writeString(share.req.resolve("OQSsiquc01req_" + "1".repeat(120) + ".xml"), "</XmlMsg>");
        }
        lookUntil(() -> trouble.notices().equals(List.of(Reason.REQUEST_NOT_TAKEN)));
        for (int look = 0; look < 5; look++) {
            loop.look();
        }
        assertThat(deeds.written).extracting(Deed::reason).containsExactly(Optional.of(Reason.REQUEST_NOT_TAKEN));
        assertThat(Files.exists(there, LinkOption.NOFOLLOW_LINKS)).isTrue();
        Files.delete(there);
        lookUntil(() -> trouble.notices().isEmpty());
    }

    @Test
    void whatNobodyMeansAsARequestIsNoTrouble() throws Exception {
        Files.createDirectory(share.req.resolve("work"));
        Files.createDirectory(share.req.resolve("OQSsiquc01req_1.xml.tmp"));
        Files.writeString(share.req.resolve("hello" + "o".repeat(120)), "");
        loop.look();
        loop.look();
        assertThat(trouble.notices()).isEmpty();
        assertThat(deeds.written).isEmpty();
    }

    @Test
    void whatNobodyFetchedGoesAndIsOnRecord() throws Exception {
        Path old = Files.writeString(share.face.resolve("OQSsiquc01res_face_old.xml"), "1");
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(25))));
        loop.look();
        assertThat(Share.names(share.face)).isEmpty();
        assertThat(deeds.written).extracting(Deed::word).containsExactly("forgotten answers 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.txt", "OQSsiquc01res_face_1.xml.tmp", "OQSsiquc01req_1.xml", "desktop.ini"})
    void whatIsNoAnswerIsSomebodysAndStaysWhereItIs(String name) throws Exception {
        for (Path folder : List.of(share.res, share.face)) {
            Path foreign = Files.writeString(folder.resolve(name), "1");
            Files.setLastModifiedTime(foreign, FileTime.from(now.minus(Duration.ofHours(25))));
        }
        loop.look();
        assertThat(Share.names(share.res)).containsExactly(name);
        assertThat(Share.names(share.face)).containsExactly(name);
        assertThat(deeds.written).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OQSsiquc01res_1.xml", "YZKsiquc01res_1.zip", "error_hello.txt"})
    void anAnswerOfAnyKindThatNobodyFetchedGoes(String name) throws Exception {
        Path old = Files.writeString(share.res.resolve(name), "1");
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(25))));
        loop.look();
        assertThat(Share.names(share.res)).isEmpty();
    }

    @Test
    void whatSomebodyPutsAsideUnderATimeThatThereIsNotStopsNoTidying() throws Exception {
        Path old = Files.writeString(share.face.resolve("OQSsiquc01res_face_old.xml"), "1");
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(25))));
        Path foreign = Files.createDirectories(
                share.req.resolve("aside").resolve("99999999999999_7a4c1b7e-0000-4000-8000-000000000001"));
        Files.writeString(foreign.resolve("OQSsiquc01req_1.xml"), "1");
        loop.look();
        loop.look();
        assertThat(Share.names(share.face)).isEmpty();
        assertThat(trouble.notices()).isEmpty();
        assertThat(aside()).isEqualTo("OQSsiquc01req_1.xml");
    }

    @Test
    void anAnswerThatFindsNoPlaceForAFortnightGoesAndIsOnRecord() throws Exception {
        Path place = Files.createDirectory(share.res.resolve("OQSsiquc01res_1.xml"));
        String id = "7a4c1b7e-0000-4000-8000-000000000001";
        Path taken = Files.createDirectory(share.req.resolve(".taken").resolve(id + ".answered"));
        Files.writeString(taken.resolve("OQSsiquc01req_1.xml"), "<XmlMsg/>");
        Path prepared = Files.writeString(share.res.resolve(".prepared").resolve(id), "somebody's");
        Files.setLastModifiedTime(prepared, FileTime.from(now.minus(Limits.WITHOUT_PLACE.plusHours(1))));
        loop.look();
        assertThat(Share.beside(share.res)).isEmpty();
        assertThat(Share.beside(share.req)).isEmpty();
        assertThat(place).isDirectory();
        assertThat(deeds.written).extracting(Deed::word).containsExactly("forgotten answers 1");
        loop.look();
        assertThat(trouble.notices()).isEmpty();
    }

    @Test
    void ofWhatLiesAsideTheOldestGoesWhenThereIsTooMuchAndAllOfItInTimeOnRecord() throws Exception {
        full = false;
        sense = Answers.Sense.NOT_UNDERSTOOD;
        for (int request = 0; request < 3; request++) {
            setAside("OQSsiquc01req_" + request + ".xml", "<XmlMsg></XmlMsg>");
            now = now.plusSeconds(1);
        }
        assertThat(aside()).isEqualTo("OQSsiquc01req_1.xml OQSsiquc01req_2.xml");
        setAside("OQSsiquc01req_3.xml", "<XmlMsg>" + "x".repeat(75) + "</XmlMsg>");
        assertThat(aside()).isEqualTo("OQSsiquc01req_3.xml");
        now = now.plus(Duration.ofDays(8));
        loop.look();
        assertThat(aside()).isEmpty();
        assertThat(deeds.written)
                .extracting(Deed::word)
                .filteredOn(word -> !word.startsWith("forgotten"))
                .containsExactly("requests kept aside 1", "requests kept aside 2", "requests kept aside 1");
    }

    @Test
    void whatIsNobodysRequestIsNeverRemovedAndStaysWhereItIsWhenThereIsNoPlaceAside() throws Exception {
        full = false;
        sense = Answers.Sense.NOT_UNDERSTOOD;
        setAside("hello.txt", "</XmlMsg>");
        setAside("YZKsiquc01req_1.xml", "</XmlMsg>");
        share.put("hello again.txt", "</XmlMsg>");
        setAside("OQSsiquc01req_1.xml", "</XmlMsg>");
        assertThat(Share.names(share.req)).containsExactly("hello again.txt");
        lookUntil(() -> trouble.notices().equals(List.of(Reason.REQUEST_NOT_TAKEN)));
        now = now.plus(Duration.ofDays(8));
        loop.look();
        assertThat(aside()).isEqualTo("YZKsiquc01req_1.xml hello.txt");
        Files.delete(Share.aside(share.req).getFirst());
        now = now.plus(Duration.ofDays(1));
        lookUntil(() ->
                aside().contains("hello again.txt") && Share.beside(share.res).isEmpty());
    }

    private void setAside(String name, String text) throws Exception {
        share.put(name, text);
        lookUntil(() -> aside().contains(name) && Share.beside(share.res).isEmpty());
        loop.look();
    }

    /** The names under which they came. */
    private String aside() {
        return Share.aside(share.req).stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Answers.Sense answer(Claimed request, Path answer) throws IOException, SQLException {
        asked.incrementAndGet();
        if (full) {
            throw new SQLException("full");
        }
        Files.writeString(answer, "answer");
        return sense;
    }

    private void lookUntil(Seen seen) {
        long end = System.nanoTime() + PATIENCE;
        while (!seen.now() && System.nanoTime() < end) {
            loop.look();
        }
        assertThat(seen.now()).isTrue();
    }

    private interface Seen {
        boolean now();
    }
}
