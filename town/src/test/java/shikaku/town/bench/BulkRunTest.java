package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.InstitutionCode;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;

/** A bulk job as whoever measures it sees it, with a terminal that is played. */
class BulkRunTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 0);
    private static final InstitutionCode CLINIC = new InstitutionCode("2812345672");
    private static final RequestHeader HEADER = RequestHeader.of(CLINIC);
    private static final ReceptionNumber JOB = new ReceptionNumber("20261124-1");

    @TempDir
    Path root;

    private Path req = Path.of("");
    private Path res = Path.of("");
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void folders() throws IOException {
        req = Files.createDirectory(root.resolve("req"));
        res = Files.createDirectory(root.resolve("res"));
    }

    private BulkRun run() {
        return new BulkRun(
                new ExchangeFolder(req, res), root, CLINIC, new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private Path request() throws IOException {
        return Files.writeString(root.resolve("request.xml"), "<XmlMsg/>");
    }

    @Test
    void tells_how_far_a_job_is_until_everybody_is_in_its_result() throws Exception {
        play(
                List.of("OQSmuquc01req_1.xml", "OQSmuquc02req_2.xml", "OQSmuquc02req_3.xml"),
                List.of(
                        XmlMessages.write(new BulkUploadResult(new ResultHeader(NOW, HEADER), JOB).toXml()),
                        result(Optional.empty(), Optional.of(new BulkCounts(1, 0)), 0),
                        result(Optional.of(new BulkCounts(2, 0)), Optional.empty(), 2)));

        BulkRun.Course course = run().go(BulkRun.Kind.INQUIRY, request(), 2);

        assertThat(course.number()).isEqualTo(JOB);
        assertThat(course.steps()).containsExactly(1);
        assertThat(course.zipped()).isTrue();
        assertThat(course.perSecond()).isPositive();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("1 / 2");
        assertThat(res).as("fetched answers are removed").isEmptyDirectory();
    }

    @Test
    void a_refusal_ends_it_with_its_words() throws Exception {
        var error = new ErrorResult(NOW, Optional.of(CLINIC), Optional.empty(), Remark.of(Reason.BULK_JOBS_TOO_MANY));
        play(List.of("OQSmuimm01req_1.xml"), List.of(XmlMessages.write(error.toXml())));

        assertThatThrownBy(() -> run().go(BulkRun.Kind.REGISTRATION, request(), 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Reason.BULK_JOBS_TOO_MANY.code());
    }

    private static byte[] result(Optional<BulkCounts> counts, Optional<BulkCounts> soFar, int people)
            throws IOException {
        XmlMessage envelope =
                new BulkResult(NOW, HEADER, Optional.of(NOW.toLocalDate()), JOB, counts, soFar).envelope();
        var bytes = new ByteArrayOutputStream();
        try (var writing = new BulkWriting(bytes, envelope)) {
            for (int person = 0; person < people; person++) {
                writing.unit(BulkConfirmUnit.NAME, new Elements().text("ProcessingResultStatus", "1"));
            }
        }
        return bytes.toByteArray();
    }

    /** Answers these requests one after the other, the third as an archive. */
    private void play(List<String> requests, List<byte[]> answers) {
        Thread.ofVirtual().start(() -> {
            try (WatchService watcher = req.getFileSystem().newWatchService()) {
                req.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
                for (int at = 0; at < requests.size(); at++) {
                    Path request = req.resolve(requests.get(at));
                    while (!Files.exists(request)) {
                        watcher.take().reset();
                    }
                    Files.delete(request);
                    answer(request.getFileName().toString().replace("req_", "res_"), answers.get(at), at == 2);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void answer(String name, byte[] message, boolean zipped) throws IOException {
        Path draft = root.resolve("draft");
        if (zipped) {
            try (var archive = new ZipOutputStream(Files.newOutputStream(draft))) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write(message);
            }
        } else {
            Files.write(draft, message);
        }
        String place = zipped ? name.replace(".xml", ".zip") : name;
        Files.move(draft, res.resolve(place), StandardCopyOption.ATOMIC_MOVE);
    }
}
