package shikaku.edge.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** clamd(8), spoken to a fake one that can also be late, silent, full and something else. */
@Proves(clauses = Clause.C15)
class ClamdTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int LARGE = 1_000_000;

    @TempDir
    private Path folder;

    private FakeClamd fake;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeClamd(folder.resolve("clamd"));
    }

    @AfterEach
    void stop() throws IOException {
        fake.close();
    }

    @Test
    void a_clean_file_is_clean_and_was_sent_whole() throws Exception {
        byte[] content = new byte[LARGE];
        new Random(1).nextBytes(content);
        assertThat(scan(content)).isEqualTo(new Verdict.Clean());
        assertThat(fake.heard()).isEqualTo(content);
    }

    @Test
    void an_empty_file_is_asked_about_too() throws Exception {
        assertThat(scan(new byte[0])).isEqualTo(new Verdict.Clean());
    }

    @Test
    void what_is_found_has_its_name() throws Exception {
        fake.saying("stream: Win.Test.EICAR_HDB-1(44d88612:68) FOUND");
        assertThat(scan(new byte[3])).isEqualTo(new Verdict.Infected("Win.Test.EICAR_HDB-1(44d88612:68)"));
    }

    @Test
    void a_name_that_is_none_brings_no_strange_characters_into_the_record() throws Exception {
        fake.saying("stream: a\nb<c>%d FOUND");
        assertThat(scan(new byte[3])).as("a line break is no answer of clamd's").isEqualTo(new Verdict.Unanswered());
        fake.saying("stream: b<c>%d FOUND");
        assertThat(scan(new byte[3])).isEqualTo(new Verdict.Infected("b_c__d"));
    }

    @Test
    void a_file_over_its_limit_is_not_called_clean_although_it_hangs_up_in_the_middle() throws Exception {
        fake.saying("INSTREAM size limit exceeded. ERROR").hearingAtMost(100_000);
        assertThat(scan(new byte[LARGE])).isEqualTo(new Verdict.NotScannable());
    }

    @Test
    void a_file_that_was_too_large_to_be_looked_through_is_no_virus_and_not_clean() throws Exception {
        fake.saying("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND");
        assertThat(scan(new byte[3])).isEqualTo(new Verdict.NotScannable());
    }

    @Test
    void whether_it_says_what_it_gave_up_is_tried_with_archives_in_archives_deeper_than_any_looks() throws Exception {
        assertThat(clamd(LONG).tellsWhatItGaveUp()).as("it called them clean").isFalse();
        assertThat(depth(fake.heard())).isEqualTo(120);
        fake.saying("stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND");
        assertThat(clamd(LONG).tellsWhatItGaveUp()).isTrue();
        fake.close();
        assertThatThrownBy(clamd(LONG)::tellsWhatItGaveUp).isInstanceOf(IOException.class);
    }

    private static int depth(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            return zip.getNextEntry() == null ? 0 : 1 + depth(zip.readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "stream: OK stream: OK", "HTTP/1.1 200 OK", "stream: FOUND"})
    void whatever_else_answers_is_no_scanner(String answer) throws Exception {
        fake.saying(answer);
        assertThat(scan(new byte[3])).isEqualTo(new Verdict.Unanswered());
        assertThatThrownBy(clamd(LONG)::version).isInstanceOf(IOException.class);
    }

    @Test
    void one_that_says_nothing_is_waited_for_no_longer_than_its_time() throws Exception {
        fake.saysNothing();
        assertThat(clamd(SHORT).scan(file(new byte[3]), SHORT)).isEqualTo(new Verdict.Unanswered());
        assertThatThrownBy(clamd(SHORT)::version).isInstanceOf(IOException.class);
    }

    @Test
    void without_one_nobody_answers() throws Exception {
        fake.close();
        assertThat(scan(new byte[3])).isEqualTo(new Verdict.Unseen());
        assertThatThrownBy(clamd(LONG)::version).isInstanceOf(IOException.class);
    }

    @Test
    void one_that_hangs_up_on_a_file_or_dies_of_it_was_given_it() throws Exception {
        fake.saying("").hearingAtMost(100_000);
        assertThat(scan(new byte[LARGE])).isEqualTo(new Verdict.Unanswered());
        fake.hangsUp();
        assertThat(scan(new byte[LARGE])).isEqualTo(new Verdict.Unanswered());
        assertThat(scan(new byte[0])).isEqualTo(new Verdict.Unanswered());
    }

    @Test
    void that_the_file_cannot_be_read_is_not_the_scanners_fault() {
        assertThatThrownBy(() -> clamd(LONG).scan(folder.resolve("none"), LONG))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void it_says_how_old_its_signatures_are() throws Exception {
        assertThat(clamd(LONG).version())
                .satisfies(version -> assertThat(version.name()).isEqualTo("ClamAV 1.4.6"))
                .satisfies(version -> assertThat(version.dated()).contains(Instant.parse("2026-11-23T09:12:44Z")));
        assertThat(fake.saying("ClamAV 1.4.6/27500/Sun Nov  1 09:12:44 2026")).isNotNull();
        assertThat(clamd(LONG).version().dated()).contains(Instant.parse("2026-11-01T09:12:44Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ClamAV 1.4.6", "ClamAV 1.4.6/27500/yesterday", "ClamAV 1.4.6/0/Mon Nov 31 09:12:44 2026"})
    void without_a_date_it_has_none(String answer) throws Exception {
        fake.saying(answer);
        assertThat(clamd(LONG).version().dated()).isEmpty();
    }

    private Verdict scan(byte[] content) throws IOException {
        return clamd(LONG).scan(file(content), LONG);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private Clamd clamd(Duration patience) {
        return new Clamd(folder.resolve("clamd"), patience);
    }
}
