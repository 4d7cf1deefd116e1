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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.message.Reason;

/** The folders as today's receipt computers know them (interface.md §2.2): one answer to each request, whoever writes it and however. */
class FolderEngineTest {
    private static final String REQUEST = "OQSsiquc01req_202611240001.xml";
    private static final String ANSWER = "OQSsiquc01res_202611240001.xml";
    private static final String ID = "7a4c1b7e-0000-4000-8000-000000000001";
    private static final int ZIP_OVER = 1_000;
    private static final String WHOLE = "<XmlMsg>1</XmlMsg>\n";

    @TempDir
    private Path root;

    private final List<Exception> trouble = new CopyOnWriteArrayList<>();
    private Share share;
    private volatile Instant now = Instant.now();
    private Said said = (request, answer) -> Files.writeString(answer, "to " + Files.readString(request.file()));
    private Answers.Sense sense = Answers.Sense.UNDERSTOOD;
    private FolderEngine engine;

    @BeforeEach
    void open() throws IOException {
        share = new Share(root);
        engine = start();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aRequestMovedInIsAnsweredUnderItsNameAndNothingOfItStays() throws Exception {
        share.put(REQUEST, WHOLE);
        assertThat(awaited(ANSWER)).contains("to " + WHOLE);
        lookUntil(() -> Share.beside(share.req).isEmpty());
        assertThat(Share.names(share.req)).isEmpty();
        assertThat(Share.beside(share.res)).isEmpty();
    }

    @Test
    void aFileThatIsBeingWrittenIsLeftUntilItsLastTagIsThere() throws Exception {
        Files.writeString(share.req.resolve(REQUEST), "<XmlMsg>1</Xml");
        engine.look();
        assertThat(Share.names(share.req)).containsExactly(REQUEST);
        Files.writeString(share.req.resolve(REQUEST), WHOLE);
        assertThat(awaited(ANSWER)).contains("to " + WHOLE);
    }

    @Test
    void aFileThatStaysBrokenIsAnsweredAllTheSame() throws Exception {
        Files.writeString(share.req.resolve(REQUEST), "<XmlMsg>1</Xml");
        lookAndWait();
        assertThat(awaited(ANSWER)).contains("to <XmlMsg>1</Xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".hidden.xml",
                "OQSsiquc01req_1.xml.tmp",
                "OQSsiquc01req_1.part",
                "OQSsiquc01req_1.xml~",
                "desktop.ini",
                "Thumbs.db"
            })
    void aFileOnItsWayToItsNameIsNoRequest(String name) throws Exception {
        Files.writeString(share.req.resolve(name), WHOLE);
        now = now.plusSeconds(3600);
        engine.look();
        assertThat(Share.names(share.req)).containsExactly(name);
    }

    @Test
    void aLinkIsNoRequestWhereverItLeads() throws Exception {
        Path elsewhere = Files.writeString(root.resolve("secret"), WHOLE);
        Files.createSymbolicLink(share.req.resolve(REQUEST), elsewhere);
        Files.createSymbolicLink(share.req.resolve("OQSsiquc01req_relative.xml"), Path.of("..", "secret"));
        Files.createDirectory(share.req.resolve("OQSsiquc01req_folder.xml"));
        now = now.plusSeconds(3600);
        engine.look();
        assertThat(Share.beside(share.req)).isEmpty();
        assertThat(Share.names(share.res)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980-01-01T00:00:00Z", "2126-01-01T00:00:00Z"})
    void aHalfWrittenFileIsWaitedForWhateverTimeItCarries(String written) throws Exception {
        Path file = share.req.resolve(REQUEST);
        halfWritten(file, "<XmlMsg>1", written);
        lookAndWait();
        halfWritten(file, "<XmlMsg>1</Xml", written);
        lookAndWait();
        halfWritten(file, "<XmlMsg>2</Xml", "2001-01-01T00:00:00Z");
        lookAndWait();
        assertThat(Share.names(share.req)).as("written to at every look").containsExactly(REQUEST);
        assertThat(awaited(ANSWER)).contains("to <XmlMsg>2</Xml");
    }

    @Test
    void aClockThatIsSetBackMakesAFileNoOlder() throws Exception {
        Files.writeString(share.req.resolve(REQUEST), "<XmlMsg>1</Xml");
        engine.look();
        now = now.minusSeconds(3600);
        engine.look();
        assertThat(Share.names(share.req)).containsExactly(REQUEST);
        lookAndWait();
        assertThat(awaited(ANSWER)).contains("to <XmlMsg>1</Xml");
    }

    @Test
    void aFileThatEndsAsOldSoftwareEndsItIsWholeAtTheFirstLook() throws Exception {
        halfWritten(share.req.resolve(REQUEST), "<XmlMsg></XmlMsg>\r\n\u001A", "2026-11-24T00:00:00Z");
        assertThat(new RequestTray(share.req, Share.MUCH, () -> now).take(1, 1)).hasSize(1);
    }

    private static void halfWritten(Path file, String text, String written) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(written)));
    }

    private void lookAndWait() throws IOException {
        engine.look();
        now = now.plus(Limits.SETTLED).plusSeconds(1);
    }

    @Test
    void aNameInWindowsOwnCharacterSetIsAnsweredToo() throws Exception {
        Process moved = new ProcessBuilder(
                        "bash", "-c", "printf '<XmlMsg>1</XmlMsg>' > \"$(printf 'OQSsiquc01req_\\x83\\x65.xml')\"")
                .directory(share.req.toFile())
                .start();
        assertThat(moved.waitFor()).isZero();
        lookUntil(() -> Share.names(share.res).size() == 1);
        assertThat(Share.names(share.res).getFirst())
                .startsWith("OQSsiquc01res_")
                .endsWith(".xml");
    }

    /** 18 characters around them: 255 bytes are what a disk takes. */
    @ParameterizedTest
    @ValueSource(ints = {66, 75, 79})
    void aNameAsLongAsADiskTakesIsAskedAboutOnceAndAnswered(int kanji) throws Exception {
        var asked = new AtomicInteger();
        Said quick = said;
        said = (request, answer) -> {
            asked.incrementAndGet();
            quick.answer(request, answer);
        };
        share.put("OQSsiquc01req_" + "長".repeat(kanji) + ".xml", WHOLE);
        assertThat(awaited("OQSsiquc01res_" + "長".repeat(kanji) + ".xml")).contains("to " + WHOLE);
        lookUntil(() -> Share.beside(share.req).isEmpty());
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoHasTheHandsFullTakesNothing() throws Exception {
        share.put(REQUEST, WHOLE);
        assertThat(new RequestTray(share.req, Share.MUCH, () -> now).take(-1, -1))
                .isEmpty();
        assertThat(Share.names(share.req)).containsExactly(REQUEST);
    }

    @Test
    void anAnswerThatNobodyFetchedIsNotWrittenOver() throws Exception {
        share.put(REQUEST, "<XmlMsg>1</XmlMsg>");
        lookUntil(() -> Share.names(share.res).contains(ANSWER));
        share.put(REQUEST, "<XmlMsg>2</XmlMsg>");
        lookUntil(() -> Share.beside(share.res).size() == 1);
        assertThat(share.fetch(share.res, ANSWER)).contains("to <XmlMsg>1</XmlMsg>");
        assertThat(awaited(ANSWER)).contains("to <XmlMsg>2</XmlMsg>");
    }

    @Test
    void answersThatFindNoPlaceTakeNobodysTurn() throws Exception {
        for (int i = 0; i < 5 * Limits.TAKEN; i++) {
            String id = ID.substring(0, ID.length() - 4) + (1_000 + i);
            Path taken = Files.createDirectory(share.req.resolve(".taken").resolve(id + ".answered"));
            Files.writeString(taken.resolve("OQSsiquc01req_" + i + ".xml"), WHOLE);
            Files.writeString(share.res.resolve(".prepared").resolve(id), "second");
            Files.writeString(share.res.resolve("OQSsiquc01res_" + i + ".xml"), "first");
        }
        share.put(REQUEST, WHOLE);
        engine.look();
        assertThat(Share.names(share.req)).isEmpty();
        assertThat(awaited(ANSWER)).contains("to " + WHOLE);
        assertThat(share.fetch(share.res, "OQSsiquc01res_7.xml")).contains("first");
        assertThat(awaited("OQSsiquc01res_7.xml")).contains("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "link to a file", "link to nowhere"})
    void whatIsNoAnswerButBearsItsNameIsSeenAndTheAnswerComesOnceItIsGone(String what) throws Exception {
        Path place = share.res.resolve(ANSWER);
        switch (what) {
            case "folder" -> Files.createDirectory(place);
            case "link to a file" -> Files.createSymbolicLink(place, Files.writeString(root.resolve("other"), "mine"));
            default -> Files.createSymbolicLink(place, root.resolve("nowhere"));
        }
        share.put(REQUEST, WHOLE);
        lookUntil(() -> engine.isPlaceTaken());
        engine.close();
        engine = start();
        lookUntil(() -> engine.isPlaceTaken());
        assertThat(Files.exists(place, LinkOption.NOFOLLOW_LINKS)).isTrue();
        Files.delete(place);
        assertThat(awaited(ANSWER)).contains("to " + WHOLE);
        lookUntil(() -> !engine.isPlaceTaken());
    }

    @Test
    void whoIsSlowToBeAnsweredKeepsNobodyElseWaiting() throws Exception {
        var slow = new CountDownLatch(1);
        Said quick = said;
        said = (request, answer) -> {
            if (request.name().value().equals(REQUEST)) {
                await(slow);
            }
            quick.answer(request, answer);
        };
        share.put(REQUEST, WHOLE);
        engine.look();
        share.put("OQSsiquc01req_other.xml", WHOLE);
        assertThat(awaited("OQSsiquc01res_other.xml")).isPresent();
        assertThat(Share.names(share.res)).isEmpty();
        slow.countDown();
        assertThat(awaited(ANSWER)).isPresent();
    }

    @Test
    void withoutARecordNothingIsDisclosedAndItIsAskedAgainWhenThereIsOne() throws Exception {
        Said kept = said;
        said = (_, _) -> {
            throw new SQLException("full");
        };
        share.put(REQUEST, WHOLE);
        lookUntil(() -> !trouble.isEmpty());
        assertThat(Share.names(share.res)).isEmpty();
        said = kept;
        assertThat(awaited(ANSWER)).contains("to " + WHOLE);
    }

    @Test
    void whatWasTakenBeforeACrashIsAnsweredAfterIt() throws Exception {
        leave(ID, Optional.empty());
        assertThat(awaited(ANSWER)).contains("to " + WHOLE);
    }

    @Test
    void whatWasPreparedBeforeACrashIsNotAskedAgain() throws Exception {
        leave(ID, Optional.of("the first answer"));
        assertThat(awaited(ANSWER)).contains("the first answer");
    }

    @Test
    void aPlaceThatACrashLeftEmptyGoes() throws Exception {
        Path place = Files.createDirectory(share.req.resolve(".taken").resolve(ID));
        engine.look();
        assertThat(place).doesNotExist();
    }

    @Test
    void whatSomebodyElseLeavesAmongTheTakenRequestsIsNoneAndStopsNobody() throws Exception {
        Path taken = share.req.resolve(".taken");
        List<Path> strays = List.of(taken.resolve(".DS_Store"), taken.resolve("x_.y"), taken.resolve("x_y.xml"));
        for (Path stray : strays) {
            Files.writeString(stray, "stray");
        }
        share.put(REQUEST, WHOLE);
        assertThat(awaited(ANSWER)).contains("to " + WHOLE);
        lookUntil(() -> Share.beside(share.req).size() == strays.size());
        assertThat(strays).allSatisfy(stray -> assertThat(stray).exists());
        assertThat(Share.names(share.res)).isEmpty();
    }

    @Test
    void whatWasAnsweredBeforeACrashIsMovedInAndNotAskedAgain() throws Exception {
        leave(ID + ".answered", Optional.of("the first answer"));
        assertThat(awaited(ANSWER)).contains("the first answer");
    }

    @Test
    void whatWasMovedInBeforeACrashIsNotAnsweredTwice() throws Exception {
        leave(ID + ".answered", Optional.empty());
        lookUntil(() -> Share.beside(share.req).isEmpty());
        assertThat(Share.names(share.res)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUEST, "YZKsiquc01req_1.xml", "hello.txt"})
    void whatNobodyUnderstandsIsAnsweredAndKeptAsideAsItCame(String name) throws Exception {
        sense = Answers.Sense.NOT_UNDERSTOOD;
        share.put(name, WHOLE);
        assertThat(awaited(new FileName(name).answer().value())).contains("to " + WHOLE);
        lookUntil(() -> Share.aside(share.req).size() == 1);
        Path kept = Share.aside(share.req).getFirst();
        assertThat(kept.toString()).matches(".*/aside/[0-9]{14}_[-0-9a-f]{36}/" + name);
        assertThat(kept).hasContent(WHOLE);
        assertThat(Share.names(share.req)).isEmpty();
    }

    @Test
    void whatNobodyUnderstoodBeforeACrashIsKeptAsideAfterIt() throws Exception {
        leave(ID, Optional.of("the first answer"));
        Files.createFile(share.req.resolve(".taken").resolve(ID).resolve(".unread"));
        assertThat(awaited(ANSWER)).contains("the first answer");
        lookUntil(() -> Share.aside(share.req).size() == 1);
        Files.createFile(
                Files.createDirectory(share.req.resolve(".taken").resolve(ID)).resolve(".unread"));
        lookUntil(() -> Share.names(share.req.resolve(".taken")).isEmpty()
                && !Files.exists(share.req.resolve(".taken").resolve(ID)));
        assertThat(Share.names(share.res)).isEmpty();
    }

    @Test
    void nothingIsKeptWhereALinkSaysThatAsideIs() throws Exception {
        Path elsewhere = Files.createDirectory(root.resolve("theirs"));
        Path aside = Files.createSymbolicLink(share.req.resolve("aside"), elsewhere);
        sense = Answers.Sense.NOT_UNDERSTOOD;
        share.put(REQUEST, WHOLE);
        lookUntil(() -> !trouble.isEmpty());
        assertThat(elsewhere).isEmptyDirectory();
        Files.delete(aside);
        lookUntil(() -> Share.aside(share.req).size() == 1);
    }

    @Test
    void anAnswerOverTheLimitIsAnArchiveThatHoldsItUnderItsName() throws Exception {
        String bulk = "OQSmuquc02req_20261124.xml";
        said = (_, answer) -> Files.writeString(answer, "x".repeat(ZIP_OVER));
        share.put(bulk, WHOLE);
        assertThat(awaited("OQSmuquc02res_20261124.xml")).isPresent();
        said = (_, answer) -> Files.writeString(answer, "x".repeat(ZIP_OVER + 1));
        share.put(bulk, WHOLE);
        lookUntil(() -> Share.names(share.res).contains("OQSmuquc02res_20261124.zip"));
        try (var zip = new ZipInputStream(Files.newInputStream(share.res.resolve("OQSmuquc02res_20261124.zip")))) {
            assertThat(zip.getNextEntry()).isNotNull().returns("OQSmuquc02res_20261124.xml", ZipEntry::getName);
            assertThat(zip.readAllBytes()).hasSize(ZIP_OVER + 1);
        }
        lookUntil(() -> Share.beside(share.req).isEmpty());
        assertThat(Share.beside(share.res)).isEmpty();
    }

    @Test
    void anArchiveThatWasPreparedBeforeACrashIsMovedInAsOne() throws Exception {
        leave(ID + ".answered", Optional.of("PK\u0003\u0004..."));
        lookUntil(() -> Share.names(share.res).contains("OQSsiquc01res_202611240001.zip"));
    }

    @Test
    void bulkRequestsThatTakeLongKeepNoSingleOneWaiting() throws Exception {
        var slow = new CountDownLatch(1);
        Said quick = said;
        said = (request, answer) -> {
            if (request.name().value().startsWith("OQSmu")) {
                await(slow);
            }
            quick.answer(request, answer);
        };
        for (int i = 0; i <= Limits.TAKEN; i++) {
            share.put("OQSmuquc01req_" + i + ".xml", WHOLE);
        }
        engine.look();
        share.put(REQUEST, WHOLE);
        assertThat(awaited(ANSWER)).isPresent();
        slow.countDown();
        lookUntil(() -> Share.names(share.res).size() == Limits.TAKEN + 1);
    }

    @Test
    void whatPassesIsNoAnswerAndIsAskedAgainAfterALongerAndLongerRest() throws Exception {
        var asked = new AtomicInteger();
        said = refusing(asked, "OQSmuquc01req_1.xml");
        share.put("OQSmuquc01req_1.xml", WHOLE);
        lookUntil(() -> asked.get() == 1 && engine.isIdle());
        engine.look();
        now = now.plus(Limits.FIRST_REST.dividedBy(2)).minusSeconds(1);
        engine.look();
        assertThat(engine.isIdle()).as("it rests").isTrue();
        now = now.plus(Limits.FIRST_REST.plusSeconds(2));
        lookUntil(() -> asked.get() == 2 && engine.isIdle());
        now = now.plus(Limits.FIRST_REST).minusSeconds(1);
        engine.look();
        assertThat(engine.isIdle()).as("longer than before").isTrue();
        assertThat(Share.names(share.res)).isEmpty();
        assertThat(trouble).isEmpty();

        engine.close();
        said = (request, answer) -> Files.writeString(answer, "to " + Files.readString(request.file()));
        engine = start();
        assertThat(awaited("OQSmuquc01res_1.xml")).as("a restart asks at once").contains("to " + WHOLE);
        lookUntil(() -> Share.beside(share.req).isEmpty());
    }

    @Test
    void whatRestsKeepsNobodysResultWaiting() throws Exception {
        said = refusing(new AtomicInteger(), "OQSmuquc01req_");
        for (int i = 0; i < 3 * Limits.BULK_TAKEN; i++) {
            share.put("OQSmuquc01req_" + i + ".xml", WHOLE);
        }
        lookUntil(() -> Share.names(share.req).isEmpty());
        share.put("OQSmuquc02req_1.xml", WHOLE);
        assertThat(awaited("OQSmuquc02res_1.xml")).isPresent();
    }

    @Test
    void bulkRegistrationsGoOneAfterTheOtherAlsoWhereTheFirstHasToWait() throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        var center = new CountDownLatch(1);
        said = (request, answer) -> {
            asked.add(request.name().value());
            if (center.getCount() > 0) {
                throw new NotYet(Reason.CENTER_UNREACHABLE);
            }
            Files.writeString(answer, "taken");
        };
        for (int i = 1; i <= 3; i++) {
            share.put("OQSmuimm01req_" + i + ".xml", WHOLE);
            Files.setLastModifiedTime(
                    share.req.resolve("OQSmuimm01req_" + i + ".xml"), FileTime.from(now.minusSeconds(60 - i)));
        }
        lookUntil(() -> asked.size() == 1 && engine.isIdle());
        engine.close();
        engine = start();
        lookUntil(() -> asked.size() == 2 && engine.isIdle());
        center.countDown();
        now = now.plus(Limits.LONGEST_REST);
        lookUntil(() -> Share.names(share.res).size() == 3);
        assertThat(asked)
                .containsExactly(
                        "OQSmuimm01req_1.xml",
                        "OQSmuimm01req_1.xml",
                        "OQSmuimm01req_1.xml",
                        "OQSmuimm01req_2.xml",
                        "OQSmuimm01req_3.xml");
    }

    private Said refusing(AtomicInteger asked, String which) {
        Said kind = said;
        return (request, answer) -> {
            if (request.name().value().startsWith(which)) {
                asked.incrementAndGet();
                throw new NotYet(Reason.BULK_JOBS_TOO_MANY);
            }
            kind.answer(request, answer);
        };
    }

    @Test
    void answersThatNobodyFetchesAreForgottenAndTheOthersAreNot() throws Exception {
        var tray = new AnswerTray(share.res, ZIP_OVER, Limits.WITHOUT_PLACE, () -> now);
        Path old = Files.writeString(share.res.resolve("OQSsiquc01res_old.xml"), "1");
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(90_000)));
        Files.writeString(share.res.resolve("OQSsiquc01res_new.xml"), "2");
        assertThat(tray.forget(now.minusSeconds(86_400))).isEqualTo(1);
        assertThat(Share.names(share.res)).containsExactly("OQSsiquc01res_new.xml");
    }

    @Test
    void anAnswerThatWaitedLongForItsPlaceIsNewWhenItComes() throws Exception {
        leave(ID + ".answered", Optional.of("the second"));
        Path answer = share.res.resolve(ANSWER);
        Files.setLastModifiedTime(
                share.res.resolve(".prepared").resolve(ID), FileTime.from(now.minus(Duration.ofHours(49))));
        engine.look();
        var tray = new AnswerTray(share.res, ZIP_OVER, Limits.WITHOUT_PLACE, () -> now);
        assertThat(tray.forget(now.minus(Duration.ofHours(24)))).isZero();
        assertThat(answer).hasContent("the second");
    }

    @Test
    void whatAKillLeftHalfWrittenGoesAtTheStartAndWhatFailedAtOnce() throws Exception {
        Path prepared = share.res.resolve(".prepared");
        Files.writeString(prepared.resolve(ID + ".draft.zip"), "everybody's data");
        Files.writeString(prepared.resolve(ID + ".draft"), "everybody's data");
        engine.close();
        engine = start();
        assertThat(Share.beside(share.res)).isEmpty();
        said = (_, answer) -> {
            Files.writeString(answer, "everybody's data");
            throw new SQLException("full");
        };
        share.put(REQUEST, WHOLE);
        lookUntil(() -> !trouble.isEmpty() && Share.beside(share.res).isEmpty());
    }

    private void leave(String place, Optional<String> prepared) throws IOException {
        Path taken = Files.createDirectory(share.req.resolve(".taken").resolve(place));
        Files.writeString(taken.resolve(REQUEST), WHOLE);
        if (prepared.isPresent()) {
            Files.writeString(share.res.resolve(".prepared").resolve(ID), prepared.get());
        }
    }

    private FolderEngine start() throws IOException {
        return new FolderEngine(
                new RequestTray(share.req, Share.MUCH, () -> now),
                new AnswerTray(share.res, ZIP_OVER, Limits.WITHOUT_PLACE, () -> now),
                (request, answer) -> {
                    said.answer(request, answer);
                    return sense;
                },
                trouble::add,
                () -> now);
    }

    private Optional<String> awaited(String name) throws Exception {
        lookUntil(() -> Share.names(share.res).contains(name));
        return share.fetch(share.res, name);
    }

    private void lookUntil(Seen seen) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!seen.now() && System.nanoTime() < end) {
            engine.look();
            Thread.onSpinWait();
        }
        assertThat(seen.now()).isTrue();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private interface Said {
        void answer(Claimed request, Path answer) throws IOException, SQLException;
    }

    private interface Seen {
        boolean now() throws Exception;
    }
}
