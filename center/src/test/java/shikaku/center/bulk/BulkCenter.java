package shikaku.center.bulk;

import static shikaku.center.sample.Samples.TODAY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeClock;
import shikaku.center.inquiry.ConfirmationDates;
import shikaku.center.inquiry.Guessing;
import shikaku.center.journal.Journal;
import shikaku.center.postgres.PostgresBulkJobs;
import shikaku.center.postgres.PostgresCoverageRegister;
import shikaku.center.postgres.PostgresJournal;
import shikaku.center.postgres.PostgresReferenceNumbers;
import shikaku.center.postgres.PostgresReferenceNumbersInBulk;
import shikaku.center.postgres.PostgresRegistryInBulk;
import shikaku.domain.Coverage;
import shikaku.domain.InstitutionCode;
import shikaku.evidence.EvidenceLog;
import shikaku.message.BulkReading;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.XmlMessage;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationRequest;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.oqs.RequestHeader;

/** The center's bulk jobs with their store and the evidence log, but without the doors. */
final class BulkCenter implements AutoCloseable {
    static final Instant NOW =
            TODAY.atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();

    final DataSource source;
    final JdbcClient database;
    final FakeClock clock = new FakeClock(NOW);
    final Guessing guessing = new Guessing(clock);
    final EvidenceLog log;
    final Journal journal;
    final PostgresBulkJobs jobs;
    final PostgresReferenceNumbers numbers;
    final BulkUpload upload;
    final BulkFetching fetching;
    final List<String> trouble = new ArrayList<>();

    BulkCenter(DataSource source, Path folder) throws IOException, SQLException {
        this.source = source;
        database = JdbcClient.create(source);
        log = EvidenceLog.open(source);
        journal = new PostgresJournal(log, source);
        jobs = new PostgresBulkJobs(database);
        numbers = new PostgresReferenceNumbers(database, clock);
        var dates = new ConfirmationDates(() -> TODAY, Period.ofYears(5), Period.ofDays(31));
        Clock business = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
        upload = new BulkUpload(
                Spool.open(folder, clock),
                jobs,
                dates,
                journal,
                refusal -> Optional.of(journal.keep(refusal.row(clock, 1))),
                clock,
                business,
                new Random(5));
        fetching = new BulkFetching(
                jobs, journal, refusal -> Optional.of(journal.keep(refusal.row(clock, 1))), clock, business);
    }

    /** Somebody is insured. */
    void insure(String person, Coverage coverage, boolean blocked) {
        new PostgresCoverageRegister(new NamedParameterJdbcTemplate(source))
                .put(List.of(new CoverageRecord(person, person, blocked, List.of(), coverage)), NOW);
    }

    /** The person's opaque id. */
    String id(String person) {
        return database.sql("select cast(person_id as text) from person where linkage_identifier = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    Reply<BulkUploadResult> inquire(InstitutionCode clinic, List<Elements> people) throws IOException {
        var request = new BulkQualificationRequest(new RequestHeader(clinic, Optional.of("file-1")), TODAY);
        return take(BulkKind.INQUIRY, clinic, request.envelope(), people);
    }

    /** The same under its sender's name for it. */
    Reply<BulkUploadResult> inquire(InstitutionCode clinic, RequestKey name, List<Elements> people) throws IOException {
        var request = new BulkQualificationRequest(new RequestHeader(clinic, Optional.of("file-1")), TODAY);
        byte[] bytes = written(BulkKind.INQUIRY, request.envelope(), people);
        return upload.take(BulkKind.INQUIRY, clinic, Optional.of(name), new ByteArrayInputStream(bytes));
    }

    Reply<BulkUploadResult> register(InstitutionCode clinic, List<Elements> people) throws IOException {
        var request = new BulkRegistrationRequest(RequestHeader.of(clinic));
        return take(BulkKind.REGISTRATION, clinic, request.envelope(), people);
    }

    Reply<BulkUploadResult> take(BulkKind kind, InstitutionCode clinic, XmlMessage envelope, List<Elements> people)
            throws IOException {
        return take(kind, clinic, new ByteArrayInputStream(written(kind, envelope, people)));
    }

    private static byte[] written(BulkKind kind, XmlMessage envelope, List<Elements> people) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writing = new BulkWriting(bytes, envelope)) {
            for (Elements person : people) {
                writing.unit(kind.question(), person);
            }
        }
        return bytes.toByteArray();
    }

    Reply<BulkUploadResult> take(BulkKind kind, InstitutionCode clinic, InputStream body) {
        return upload.take(kind, clinic, Optional.empty(), body);
    }

    static ReceptionNumber number(Reply<BulkUploadResult> reply) {
        return ((Reply.Given<BulkUploadResult>) reply).message().receptionNumber();
    }

    /** Works all jobs off with this journal. */
    void work(Journal with) {
        worker(with).round(new BulkWorker.Progress() {
            @Override
            public void done(BulkJob job, int done) {}

            @Override
            public void failed(BulkJob job, RuntimeException failure) {
                trouble.add(failure.toString());
            }
        });
    }

    BulkWorker worker(Journal with) {
        var registry = new PostgresRegistryInBulk(database);
        var inBulk = new PostgresReferenceNumbersInBulk(new JdbcTemplate(source), clock);
        return new BulkWorker(
                jobs,
                new BulkInquiries(guessing, registry, inBulk, clock),
                new BulkRegistrations(guessing, registry, inBulk, clock),
                with,
                clock);
    }

    Reply<BulkJob> fetch(BulkKind kind, InstitutionCode clinic, ReceptionNumber number) {
        return fetching.fetch(kind, clinic, new BulkDownloadRequest(RequestHeader.of(clinic), number));
    }

    /** The answer as it goes over the wire. */
    byte[] written(BulkKind kind, InstitutionCode clinic, ReceptionNumber number) throws IOException {
        return written(fetch(kind, clinic, number));
    }

    /** The same where the question has a name of its own. */
    byte[] written(BulkKind kind, InstitutionCode clinic, ReceptionNumber number, String name) throws IOException {
        var header = new RequestHeader(clinic, Optional.of(name));
        return written(fetching.fetch(kind, clinic, new BulkDownloadRequest(header, number)));
    }

    private byte[] written(Reply<BulkJob> fetched) throws IOException {
        var bytes = new ByteArrayOutputStream();
        fetching.write(((Reply.Given<BulkJob>) fetched).message(), bytes);
        return bytes.toByteArray();
    }

    static BulkResult envelope(byte[] answer, BulkKind kind) throws IOException {
        return BulkResult.from(new BulkReading(() -> new ByteArrayInputStream(answer), kind.answer()).envelope());
    }

    static List<Fields> people(byte[] answer, BulkKind kind) {
        return People.read(kind.answer(), answer);
    }

    List<String> records() {
        return database.sql("select record from evidence_leaf order by position")
                .query(String.class)
                .list();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        log.close();
    }
}
