package shikaku.terminal.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.scanner.Scanner;
import shikaku.edge.scanner.ScannerSettings;
import shikaku.edge.scanner.ScannerVersion;
import shikaku.edge.scanner.ScannerWatch;
import shikaku.edge.scanner.Verdict;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.message.Reason;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deeds;

/** C-15 at the folders: nothing is read that nobody has looked into, what holds a virus is put away, answered and on record, wherever the program is killed. */
@Proves(clauses = Clause.C15)
class ScannedRequestsTest {
    private static final String REQUEST = "OQSsiquc01req_1.xml";
    private static final String ANSWER = "OQSsiquc01res_1.xml";
    private static final String DANGEROUS = "<XmlMsg>dangerous</XmlMsg>";
    private static final String KILLING = "<XmlMsg>kills</XmlMsg>";
    private static final Verdict FOUND = new Verdict.Infected("Test.Danger-1");
    private static final InstitutionCode CLINIC = new InstitutionCode(CheckDigit.append("131234567"));
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @TempDir
    private Path root;

    private final Deeds deeds = new Deeds();
    private final FolderTrouble trouble = new FolderTrouble(deeds, () -> {});
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private volatile Verdict verdict = new Verdict.Clean();
    private volatile boolean answering = true;
    private volatile Looking looking = (file, patience) -> verdict;
    private volatile Instant now = Instant.parse("2026-11-24T10:00:00+09:00");
    private AsideSettings most = Share.MUCH;
    private Share share;
    private ScannerWatch watch;
    private FolderEngine engine;

    @BeforeEach
    void open() throws IOException {
        share = new Share(root);
        begin(null);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void what_is_clean_is_answered() throws Exception {
        share.put(REQUEST, "<XmlMsg>harmless</XmlMsg>");
        assertThat(answer()).isEqualTo("answered");
        assertThat(read).hasSize(1);
    }

    @Test
    void what_holds_a_virus_is_read_by_nobody_and_lies_where_only_the_terminal_reads_it() throws Exception {
        verdict = FOUND;
        share.put(REQUEST, DANGEROUS);
        assertThat(answer()).contains("<ErrorCode>" + Reason.FILE_INFECTED.code() + "<");
        assertThat(read).isEmpty();
        until(this::nothingIsShared);
        Path kept = onlyOne();
        assertThat(kept).hasContent(DANGEROUS);
        assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(quarantine())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(trouble.notices()).containsExactly(Reason.FILE_INFECTED);
    }

    @Test
    void it_is_on_record_what_was_found_and_where_it_lies_and_that_the_request_was_refused() throws Exception {
        verdict = FOUND;
        share.put(REQUEST, DANGEROUS);
        answer();
        assertThat(deeds.written)
                .filteredOn(deed -> deed.act() == Act.FILE_QUARANTINED)
                .singleElement()
                .satisfies(deed -> assertThat(deed.items())
                        .containsExactly(
                                "Test.Danger-1", "quarantine/" + onlyOne().getFileName()));
        assertThat(deeds.written)
                .filteredOn(deed -> deed.act() == Act.REQUEST_REFUSED)
                .extracting(Deed::reason)
                .contains(Optional.of(Reason.FILE_INFECTED));
    }

    @Test
    void what_is_no_request_of_ours_is_put_away_as_well() throws Exception {
        verdict = FOUND;
        share.put("OQSother01req_1.xml", DANGEROUS);
        until(() -> Share.names(share.res).contains("OQSother01res_1.xml") && nothingIsShared());
        assertThat(onlyOne()).hasContent(DANGEROUS);
    }

    @Test
    void killed_after_it_was_put_away_it_is_answered_and_not_asked_about_once_more() throws Exception {
        engine.close();
        verdict = FOUND;
        Claimed taken = taken(DANGEROUS);
        new Quarantine(quarantine(), most, () -> now).take(taken, "Test.Danger-1");
        assertThat(taken.file()).isEmptyFile();
        verdict = new Verdict.Clean();
        begin(null);
        assertThat(answer()).contains(Reason.FILE_INFECTED.code());
        assertThat(read).isEmpty();
        assertThat(onlyOne()).hasContent(DANGEROUS);
    }

    @Test
    void killed_while_it_was_copied_it_is_put_away_whole() throws Exception {
        engine.close();
        Files.createDirectories(quarantine());
        Files.writeString(quarantine().resolve("unfinished"), "dang");
        verdict = FOUND;
        taken(DANGEROUS);
        begin(null);
        answer();
        assertThat(onlyOne()).hasContent(DANGEROUS);
        assertThat(quarantine().resolve("unfinished")).doesNotExist();
    }

    @Test
    void a_file_that_no_scanner_can_look_into_is_refused_and_lies_aside_for_the_vendor() throws Exception {
        verdict = new Verdict.NotScannable();
        share.put(REQUEST, "<XmlMsg>large</XmlMsg>");
        assertThat(answer()).contains("<ErrorCode>" + Reason.FILE_NOT_SCANNABLE.code() + "<");
        until(() -> Share.aside(share.req).size() == 1);
        assertThat(read).isEmpty();
    }

    @Test
    void while_nobody_scans_files_are_taken_in_for_the_grace_and_then_wait_until_somebody_does() throws Exception {
        begin(Duration.ofHours(2));
        verdict = new Verdict.Unseen();
        answering = false;
        share.put(REQUEST, "<XmlMsg>1</XmlMsg>");
        assertThat(answer()).isEqualTo("answered");
        now = now.plus(Duration.ofHours(2));
        share.put(REQUEST, "<XmlMsg>2</XmlMsg>");
        for (int look = 0; look < 100; look++) {
            engine.look();
        }
        assertThat(Share.names(share.req)).as("not even taken").containsExactly(REQUEST);
        verdict = new Verdict.Clean();
        answering = true;
        watch.ask();
        assertThat(answer()).isEqualTo("answered");
        assertThat(read).hasSize(2);
    }

    @Test
    void without_any_grace_not_one_file_gets_in_unscanned_although_the_watch_knew_nothing_yet() throws Exception {
        begin(Duration.ZERO);
        watch.ask();
        verdict = new Verdict.Unanswered();
        answering = false;
        share.put(REQUEST, "<XmlMsg>1</XmlMsg>");
        until(() -> watch.isOver(now) && engine.isIdle());
        assertThat(Share.names(share.res)).isEmpty();
        assertThat(read).isEmpty();
        assertThat(failures).as("it waits, which is no trouble of the folders").isEmpty();
        verdict = new Verdict.Clean();
        answering = true;
        watch.ask();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(answer()).isEqualTo("answered");
    }

    @Test
    void a_file_of_which_a_scanner_that_is_there_says_nothing_is_never_read_and_refused_after_a_few_tries()
            throws Exception {
        begin(Duration.ofHours(2));
        watch.ask();
        verdict = new Verdict.Unanswered();
        share.put(REQUEST, "<XmlMsg>slow</XmlMsg>");
        until(() -> {
            now = now.plusSeconds(30);
            return Share.names(share.res).contains(ANSWER);
        });
        assertThat(share.fetch(share.res, ANSWER).orElseThrow()).contains(Reason.FILE_NOT_SCANNABLE.code());
        assertThat(read).isEmpty();
    }

    /** Each time that it is given the file the scanner dies of it; somebody starts it again. */
    @Test
    void a_file_that_kills_the_scanner_is_never_read_within_the_grace_and_refused_after_a_few_tries() throws Exception {
        begin(Duration.ofHours(2));
        watch.ask();
        looking = this::dies;
        share.put(REQUEST, KILLING);
        until(() -> {
            now = now.plusSeconds(30);
            answering = true;
            return Share.names(share.res).contains(ANSWER);
        });
        assertThat(share.fetch(share.res, ANSWER).orElseThrow()).contains(Reason.FILE_NOT_SCANNABLE.code());
        assertThat(read).isEmpty();
    }

    @Test
    void while_the_scanner_lies_killed_the_file_that_killed_it_waits_and_the_others_are_taken_in_for_the_grace()
            throws Exception {
        begin(Duration.ofHours(2));
        watch.ask();
        looking = this::dies;
        share.put("OQSsiquc01req_0.xml", KILLING);
        until(() -> !answering && engine.isIdle());
        for (int other = 1; other <= 3; other++) {
            String name = "OQSsiquc01res_" + other + ".xml";
            share.put("OQSsiquc01req_" + other + ".xml", "<XmlMsg>harmless</XmlMsg>");
            until(() -> Share.names(share.res).contains(name));
        }
        assertThat(read).hasSize(3).containsOnly("<XmlMsg>harmless</XmlMsg>");
        assertThat(failures).as("it waits, which is no trouble of the folders").isEmpty();
        looking = (file, patience) -> new Verdict.Clean();
        answering = true;
        until(() -> {
            now = now.plusSeconds(30);
            return Share.names(share.res).contains("OQSsiquc01res_0.xml");
        });
        assertThat(read).as("looked into, it is read as any other").hasSize(4).contains(KILLING);
    }

    /** The watch asks now and then: what it knows may be older than the scanner. */
    @Test
    void a_file_that_kills_a_scanner_just_started_again_is_not_taken_for_one_that_came_while_there_was_none()
            throws Exception {
        begin(Duration.ofHours(2));
        answering = false;
        watch.ask();
        answering = true;
        looking = this::dies;
        share.put(REQUEST, KILLING);
        until(() -> !answering && engine.isIdle());
        assertThat(Share.names(share.res)).isEmpty();
        assertThat(read).isEmpty();
    }

    /** A daemon that takes calls and says nothing to anybody: it is asked who it is before it is given a file. */
    @Test
    void while_the_scanner_hangs_whatever_came_after_is_not_given_to_it_and_taken_in_for_the_grace() throws Exception {
        begin(Duration.ofHours(2));
        answering = false;
        watch.ask();
        looking = (file, patience) -> new Verdict.Unanswered();
        share.put(REQUEST, "<XmlMsg>harmless</XmlMsg>");
        assertThat(answer()).isEqualTo("answered");
        assertThat(read).hasSize(1);
    }

    private Verdict dies(Path file, Duration patience) throws IOException {
        if (!answering) {
            return new Verdict.Unseen();
        }
        if (Files.readString(file).equals(KILLING)) {
            answering = false;
            return new Verdict.Unanswered();
        }
        return new Verdict.Clean();
    }

    @Test
    void the_quarantine_is_bounded_and_the_newest_stays() throws Exception {
        most = new AsideSettings(Duration.ofDays(7), 2, DataSize.ofBytes(120));
        begin(null);
        verdict = FOUND;
        for (int file = 1; file <= 4; file++) {
            now = now.plusSeconds(1);
            share.put("OQSsiquc01req_" + file + ".xml", file + DANGEROUS);
            String name = "OQSsiquc01res_" + file + ".xml";
            until(() -> Share.names(share.res).contains(name));
        }
        assertThat(kept()).hasSize(2).anySatisfy(one -> assertThat(one).hasContent(4 + DANGEROUS));
        now = now.plus(Duration.ofDays(8));
        share.put("OQSsiquc01req_5.xml", DANGEROUS);
        until(() -> nothingIsShared() && kept().size() == 1);
        assertThat(onlyOne()).hasContent(DANGEROUS);
        var held = new Quarantine(quarantine(), most, () -> now);
        assertThat(held.holdsSince(now.minus(Duration.ofDays(1)))).isTrue();
        assertThat(held.holdsSince(now)).isFalse();
    }

    @Test
    void a_huge_find_is_kept_without_its_end_and_empties_no_quarantine() throws Exception {
        most = new AsideSettings(Duration.ofDays(7), 10, DataSize.ofBytes(120));
        begin(null);
        verdict = FOUND;
        share.put(REQUEST, DANGEROUS);
        answer();
        now = now.plusSeconds(1);
        share.put(REQUEST, "1" + DANGEROUS.repeat(100));
        answer();
        until(this::nothingIsShared);
        assertThat(kept())
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).hasContent(DANGEROUS))
                .anySatisfy(one -> assertThat(one).hasContent(("1" + DANGEROUS.repeat(2)).substring(0, 30)));
        assertThat(deeds.written)
                .filteredOn(deed -> deed.act() == Act.FILE_QUARANTINED)
                .last()
                .satisfies(deed -> assertThat(deed.items()).hasSize(3).contains("without its end"));
    }

    @Test
    void what_a_sender_who_holds_its_file_open_writes_after_the_scan_is_read_by_nobody() throws Exception {
        engine.close();
        Claimed taken = taken("<XmlMsg>harmless</XmlMsg>");
        try (FileChannel held = FileChannel.open(taken.file(), StandardOpenOption.WRITE)) {
            looking = (file, patience) -> {
                held.write(ByteBuffer.wrap(DANGEROUS.getBytes(UTF_8)), 0);
                return new Verdict.Clean();
            };
            begin(null);
            assertThat(answer()).isEqualTo("answered");
        }
        assertThat(read).containsExactly("<XmlMsg>harmless</XmlMsg>");
    }

    @Test
    void what_it_writes_after_a_find_changes_nothing_of_what_is_put_away() throws Exception {
        engine.close();
        Claimed taken = taken(DANGEROUS);
        try (FileChannel held = FileChannel.open(taken.file(), StandardOpenOption.WRITE)) {
            looking = (file, patience) -> {
                held.write(ByteBuffer.wrap("<XmlMsg>harmless!".getBytes(UTF_8)), 0);
                return FOUND;
            };
            begin(null);
            assertThat(answer()).contains(Reason.FILE_INFECTED.code());
        }
        assertThat(onlyOne()).hasContent(DANGEROUS);
    }

    @Test
    void nobody_else_reads_the_copy_and_nothing_of_it_stays() throws Exception {
        List<String> rights = new CopyOnWriteArrayList<>();
        looking = (file, patience) -> {
            rights.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            rights.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(intake())));
            return new Verdict.Clean();
        };
        share.put(REQUEST, "<XmlMsg>harmless</XmlMsg>");
        answer();
        assertThat(rights).containsExactly("rw-------", "rwx------");
        assertThat(intake()).isEmptyDirectory();
        Files.writeString(intake().resolve("left-by-a-kill"), DANGEROUS);
        begin(null);
        assertThat(intake()).isEmptyDirectory();
    }

    @Test
    void a_link_that_was_put_in_the_place_of_a_taken_file_is_refused_and_leads_nowhere() throws Exception {
        engine.close();
        Claimed taken = taken("<XmlMsg>harmless</XmlMsg>");
        Path secret = Files.writeString(root.resolve("secret"), "<XmlMsg>secret</XmlMsg>");
        Files.delete(taken.file());
        Files.createSymbolicLink(taken.file(), secret);
        begin(null);
        assertThat(answer()).contains("<ErrorCode>");
        assertThat(read).isEmpty();
        assertThat(secret).hasContent("<XmlMsg>secret</XmlMsg>");
    }

    @Test
    void a_folder_between_that_was_exchanged_for_a_link_is_not_gone_through() throws Exception {
        Claimed taken = taken("<XmlMsg>harmless</XmlMsg>");
        Path elsewhere = root.resolve("elsewhere").resolve(taken.id());
        Files.move(taken.place(), elsewhere);
        Files.createSymbolicLink(taken.place(), elsewhere);
        var copies = new OwnCopies(intake());
        assertThatThrownBy(() -> copies.of(taken)).isInstanceOf(IOException.class);
        assertThat(intake()).isEmptyDirectory();
    }

    @Test
    void no_more_is_copied_than_is_read_and_what_is_larger_is_refused_and_lies_aside() throws Exception {
        looking = (file, patience) -> {
            throw new IOException("looked into");
        };
        share.put(REQUEST, "1".repeat(shikaku.message.Limits.MESSAGE_BYTES - 8) + "</XmlMsg>");
        assertThat(answer()).contains("<ErrorCode>" + Reason.MESSAGE_TOO_LARGE.code() + "<");
        until(() -> Share.aside(share.req).size() == 1);
        assertThat(failures).isEmpty();
        assertThat(intake()).isEmptyDirectory();
    }

    @Test
    void as_much_as_is_read_is_copied() throws Exception {
        share.put(REQUEST, "1".repeat(shikaku.message.Limits.MESSAGE_BYTES - 9) + "</XmlMsg>");
        assertThat(answer()).isEqualTo("answered");
        assertThat(read)
                .singleElement()
                .satisfies(text -> assertThat(text).hasSize(shikaku.message.Limits.MESSAGE_BYTES));
    }

    @Test
    void no_mark_of_a_find_stands_where_its_sender_could_take_it_away() throws Exception {
        engine.close();
        verdict = FOUND;
        Claimed taken = taken(DANGEROUS);
        Quarantine quarantine = new Quarantine(quarantine(), most, () -> now);
        quarantine.take(taken, "Test.Danger-1");
        assertThat(Share.beside(share.req)).containsExactly(REQUEST);
        assertThat(quarantine.holds(taken)).isTrue();
        begin(null);
        answer();
        until(this::nothingIsShared);
        assertThat(quarantine.holds(taken)).as("through").isFalse();
    }

    @Test
    void a_mark_whose_request_is_gone_goes_at_the_next_start() throws Exception {
        engine.close();
        Claimed taken = taken(DANGEROUS);
        Quarantine quarantine = new Quarantine(quarantine(), most, () -> now);
        quarantine.take(taken, "Test.Danger-1");
        TakenRequests.done(taken);
        begin(null);
        engine.look();
        assertThat(quarantine.holds(taken)).isFalse();
        assertThat(onlyOne()).hasContent(DANGEROUS);
    }

    @Test
    void however_many_files_the_scanner_takes_long_over_the_others_go_on() throws Exception {
        var released = new CountDownLatch(1);
        looking = (file, patience) -> {
            if (Files.readString(file).contains("slow")) {
                if (patience.compareTo(Limits.SCAN) > 0) {
                    await(released);
                }
                return new Verdict.Unanswered();
            }
            return new Verdict.Clean();
        };
        for (int slow = 0; slow < Limits.TAKEN + Limits.AT_ONCE; slow++) {
            share.put("OQSsiquc01req_slow" + slow + ".xml", "<XmlMsg>slow</XmlMsg>");
        }
        until(() -> Share.names(share.req).isEmpty());
        share.put(REQUEST, "<XmlMsg>quick</XmlMsg>");
        assertThat(answer()).isEqualTo("answered");
        released.countDown();
        until(() -> Share.names(share.res).size() == Limits.TAKEN + Limits.AT_ONCE);
        assertThat(read).containsExactly("<XmlMsg>quick</XmlMsg>");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(4 * PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Path intake() {
        return root.resolve("data/intake");
    }

    private Claimed taken(String content) throws IOException {
        Path place =
                Files.createDirectories(share.req.resolve(".taken").resolve("0f8fad5b-d9cb-469f-a165-70867728950e"));
        Path file = Files.writeString(place.resolve(REQUEST), content);
        Files.setLastModifiedTime(file, FileTime.from(now));
        return Claimed.of(place).orElseThrow();
    }

    private boolean nothingIsShared() {
        return Share.names(share.req).isEmpty() && Share.beside(share.req).isEmpty();
    }

    private Path quarantine() {
        return root.resolve("data/quarantine");
    }

    private Path onlyOne() {
        assertThat(kept()).hasSize(1);
        return kept().getFirst();
    }

    private List<Path> kept() {
        try (Stream<Path> all = Files.list(quarantine())) {
            return all.filter(one -> !one.toString().endsWith(".found")).toList();
        } catch (IOException nothing) {
            return List.of();
        }
    }

    private String answer() throws Exception {
        until(() -> Share.names(share.res).contains(ANSWER));
        return share.fetch(share.res, ANSWER).orElseThrow();
    }

    private void until(Seen seen) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!seen.now() && System.nanoTime() < end) {
            engine.look();
            Thread.onSpinWait();
        }
        assertThat(seen.now()).as("within %s, failures %s", PATIENCE, failures).isTrue();
    }

    private interface Seen {
        boolean now() throws Exception;
    }

    private void begin(@Nullable Duration grace) throws IOException {
        Scanner scanner = new Told();
        watch = ScannerWatch.of(
                scanner,
                new ScannerSettings(root.resolve("none"), Duration.ofSeconds(10), Duration.ofDays(3), grace),
                () -> now);
        Answers scanning = new ScannedRequests(
                this::answer,
                scanner,
                watch,
                new Quarantine(quarantine(), most, () -> now),
                CLINIC,
                deeds,
                new BusinessClock(Clock.fixed(now, BusinessClock.JAPAN)),
                trouble,
                () -> now);
        Answers scanned = new CopiedRequests(
                scanning,
                new OwnCopies(intake()),
                CLINIC,
                deeds,
                new BusinessClock(Clock.fixed(now, BusinessClock.JAPAN)));
        engine = new FolderEngine(
                new RequestTray(share.req, Share.MUCH, () -> now),
                new AnswerTray(share.res, 1_000_000, Limits.WITHOUT_PLACE, () -> now),
                scanned,
                failures::add,
                () -> now);
    }

    private Answers.Sense answer(Claimed request, Path answer) throws IOException {
        read.add(Files.readString(request.content()));
        Files.writeString(answer, "answered");
        return Answers.Sense.UNDERSTOOD;
    }

    private interface Looking {
        Verdict into(Path file, Duration patience) throws IOException;
    }

    private final class Told implements Scanner {
        @Override
        public Verdict scan(Path file, Duration patience) throws IOException {
            return looking.into(file, patience);
        }

        @Override
        public boolean tellsWhatItGaveUp() {
            return true;
        }

        @Override
        public ScannerVersion version() throws IOException {
            if (!answering) {
                throw new IOException("silent");
            }
            return new ScannerVersion("ClamAV 1.4.6", Optional.of(now));
        }
    }
}
