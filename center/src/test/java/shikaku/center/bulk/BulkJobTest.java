package shikaku.center.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KOKUHO;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.OTHER_CLINIC;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.complete;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;
import static shikaku.center.sample.Samples.query;
import static shikaku.center.sample.Samples.withoutBranch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.inquiry.Verdict;
import shikaku.center.journal.Journal;
import shikaku.center.postgres.PostgresRegistry;
import shikaku.center.postgres.TestDatabase;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.Period;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Receipt;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationUnit;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.code.LimitCertificateChange;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;

/** 一括: what is asked about many is what would be answered about each alone, once for each, whenever the center is killed. */
class BulkJobTest {
    private static final Period OPEN = Period.from(TODAY.minusYears(2));

    /** One for all tests, emptied for each: a new one costs a second. */
    private static final HikariDataSource DATABASE = new HikariDataSource();

    @TempDir
    private Path folder;

    private BulkCenter center;

    @BeforeAll
    static void open() {
        DATABASE.setDataSource(TestDatabase.migrated());
        DATABASE.setMaximumPoolSize(3);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void start() throws IOException, SQLException {
        JdbcClient.create(DATABASE)
                .sql("truncate person, coverage, reference_number, bulk_job, evidence_leaf, evidence_head cascade")
                .update();
        center = new BulkCenter(DATABASE, folder.resolve("spool"));
        center.insure("child", complete(key(KYOKAI, "1", "02"), OPEN), false);
        center.insure(
                "gone", coverage(key(KYOKAI, "2", "00"), Period.between(OPEN.order(), TODAY.minusDays(1))), false);
        center.insure("blocked", coverage(key(KYOKAI, "3", "00"), OPEN), true);
        center.insure("twin1", coverage(key(KOKUHO, "4", "01"), OPEN), false);
        center.insure("twin2", coverage(key(KOKUHO, "4", "02"), OPEN), false);
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(center.trouble).isEmpty();
        try (Stream<Path> left = Files.list(folder.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
        center.close();
    }

    private static Elements ask(InsuredCardKey key, String own) {
        return new QualificationConfirmSearchInfo(query(key), true, Optional.of(own)).toElements();
    }

    private static Elements number(String number, InsuredCardKey key) {
        return new ReferenceNumberRegistrationInfo(new ReferenceNumber(number), key).toElements();
    }

    private List<Confirmation> answered(List<Elements> people) throws IOException {
        ReceptionNumber number = BulkCenter.number(center.inquire(CLINIC, people));
        center.work(center.journal);
        return BulkCenter.people(center.written(BulkKind.INQUIRY, CLINIC, number), BulkKind.INQUIRY).stream()
                .map(unit -> BulkConfirmUnit.from(unit).confirmation())
                .toList();
    }

    private List<Processing> registered(List<Elements> people) throws IOException {
        ReceptionNumber number = BulkCenter.number(center.register(CLINIC, people));
        center.work(center.journal);
        return BulkCenter.people(center.written(BulkKind.REGISTRATION, CLINIC, number), BulkKind.REGISTRATION).stream()
                .map(unit -> BulkRegistrationUnit.from(unit).processing())
                .toList();
    }

    @Test
    @Proves(
            arrows = Arrow.A7,
            clauses = {Clause.C3, Clause.C21})
    void each_person_is_answered_as_if_asked_about_alone_but_for_what_needs_a_consent() throws IOException {
        List<InsuredCardKey> keys = List.of(
                key(KYOKAI, "1", "02"),
                withoutBranch(key(KYOKAI, "1", "02")),
                key(KYOKAI, "2", "00"),
                withoutBranch(key(KOKUHO, "4", "01")),
                key(KYOKAI, "99", "00"));
        List<Confirmation> answers =
                answered(keys.stream().map(key -> ask(key, "own")).toList());

        var alone = new PostgresRegistry(center.database);
        for (int i = 0; i < keys.size(); i++) {
            InsuredCardQuery query = query(keys.get(i));
            Eligibility expected = Verdict.byDocument(alone.fitting(query), query, TODAY)
                    .cut(Consents.NONE)
                    .eligibility();
            assertThat(answers.get(i))
                    .isInstanceOfSatisfying(
                            Confirmation.Decided.class,
                            decided -> assertThat(decided.eligibility()).isEqualTo(expected));
        }
        assertThat(answers.getFirst()).isInstanceOfSatisfying(Confirmation.Decided.class, decided -> {
            assertThat(decided.eligibility()).isInstanceOf(Eligibility.Valid.class);
            assertThat(decided.details().limitCertificate()).isEmpty();
        });
    }

    @Test
    void a_malformed_person_has_a_reason_and_an_echo_and_the_others_go_on() throws IOException {
        var wrong = new Elements()
                .text("InsurerNumber", "12345")
                .text("InsuredIdentificationNumber", "1")
                .text("Birthdate", "20190503")
                .text("LimitApplicationCertificateRelatedConsFlg", "0")
                .text("ArbitraryIdentifier", "mine")
                .text("Unheard", "of");
        ReceptionNumber number = BulkCenter.number(center.inquire(
                CLINIC,
                List.of(wrong, new Elements(), ask(key(KYOKAI, "3", "00"), "b"), ask(key(KYOKAI, "1", "02"), "c"))));
        center.work(center.journal);

        byte[] answer = center.written(BulkKind.INQUIRY, CLINIC, number);
        assertThat(BulkCenter.envelope(answer, BulkKind.INQUIRY).counts()).contains(new BulkCounts(1, 3));
        List<BulkConfirmUnit> units = BulkCenter.people(answer, BulkKind.INQUIRY).stream()
                .map(BulkConfirmUnit::from)
                .toList();
        assertThat(units.getFirst().confirmation()).isInstanceOfSatisfying(Confirmation.NotDecided.class, failed -> {
            assertThat(failed.remark().reason()).contains(Reason.VALUE_NOT_ALLOWED);
            assertThat(failed.remark().message()).contains("InsurerNumber").doesNotContain("12345");
        });
        var echoed = units.getFirst().search().fields("QualificationConfirmSearchInfo");
        assertThat(echoed.elements()).hasSize(5);
        assertThat(echoed.text("ArbitraryIdentifier")).contains("mine");
        assertThat(units.get(2).confirmation()).isEqualTo(Confirmation.Decided.of(new Eligibility.Blocked()));
        assertThat(units.get(3).confirmation()).isInstanceOf(Confirmation.Decided.class);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void evidence_names_whom_it_disclosed_and_the_job_and_nobodys_data() throws IOException {
        answered(List.of(ask(key(KYOKAI, "1", "02"), "a"), ask(key(KYOKAI, "99", "00"), "b")));

        assertThat(center.records()).hasSize(3);
        assertThat(center.records().get(0)).contains("BULK_JOB_TAKEN", "terminal/" + CLINIC.digits(), "people 2");
        assertThat(center.records().get(1))
                .contains("INQUIRY_BY_INSURED_CARD", "job/20261120-", center.id("child"), "\"InsurerName\"");
        assertThat(center.records().get(2)).contains("BULK_RESULT_FETCHED", "job/20261120-", "people 2");
        assertThat(center.records()).noneMatch(record -> record.contains("花"));
    }

    @Test
    void a_job_that_is_under_way_says_so_and_nothing_of_anybody() throws IOException {
        ReceptionNumber number = BulkCenter.number(center.inquire(CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "a"))));

        byte[] answer = center.written(BulkKind.INQUIRY, CLINIC, number);
        assertThat(BulkCenter.envelope(answer, BulkKind.INQUIRY).counts()).isEmpty();
        assertThat(BulkCenter.people(answer, BulkKind.INQUIRY)).isEmpty();
        assertThat(BulkCenter.envelope(answer, BulkKind.INQUIRY).request())
                .isEqualTo(new RequestHeader(CLINIC, Optional.of("file-1")));
        assertThat(BulkCenter.envelope(center.written(BulkKind.INQUIRY, CLINIC, number, "file-2"), BulkKind.INQUIRY)
                        .request())
                .as("as the question for it is called, where it has a name of its own")
                .isEqualTo(new RequestHeader(CLINIC, Optional.of("file-2")));
    }

    @Test
    @Proves(clauses = Clause.C14)
    void an_unknown_number_another_clinics_and_one_of_the_other_kind_are_refused_alike() throws IOException {
        ReceptionNumber number = BulkCenter.number(center.inquire(CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "a"))));

        assertThat(List.of(
                        center.fetch(BulkKind.INQUIRY, OTHER_CLINIC, number),
                        center.fetch(BulkKind.REGISTRATION, CLINIC, number),
                        center.fetch(BulkKind.INQUIRY, CLINIC, new ReceptionNumber("20261120-1"))))
                .allSatisfy(reply -> assertThat(reply)
                        .isInstanceOfSatisfying(
                                Reply.Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Reason.BULK_JOB_UNKNOWN)));
        assertThat(center.records().getLast()).contains("REFUSED", Reason.BULK_JOB_UNKNOWN.code());
    }

    @Test
    void whoever_kills_the_center_at_any_portion_each_person_is_decided_once() throws IOException {
        int people = 4 * Limits.BULK_PORTION + 7;
        List<Elements> many = IntStream.range(0, people)
                .mapToObj(i -> ask(key(KYOKAI, i % 2 == 0 ? "1" : "99", "02"), "n" + i))
                .toList();
        ReceptionNumber number = BulkCenter.number(center.inquire(CLINIC, many));
        for (int kill = 0; kill < 5; kill++) {
            center.work(new DyingJournal(center.journal, kill % 2));
        }
        assertThat(center.trouble).isNotEmpty();
        assertThat(BulkCenter.envelope(center.written(BulkKind.INQUIRY, CLINIC, number), BulkKind.INQUIRY)
                        .soFar())
                .as("whoever waits is told how far it is")
                .contains(new BulkCounts(2 * Limits.BULK_PORTION, 0));
        center.trouble.clear();
        center.work(center.journal);

        byte[] answer = center.written(BulkKind.INQUIRY, CLINIC, number);
        assertThat(BulkCenter.envelope(answer, BulkKind.INQUIRY).counts()).contains(new BulkCounts(people, 0));
        assertThat(BulkCenter.people(answer, BulkKind.INQUIRY).stream()
                        .map(unit -> QualificationConfirmSearchInfo.from(
                                        unit.requiredBlock("QualificationConfirmSearchInfo"))
                                .arbitraryIdentifier()
                                .orElseThrow()))
                .containsExactlyElementsOf(
                        IntStream.range(0, people).mapToObj(i -> "n" + i).toList());
        assertThat(center.records().stream().filter(record -> record.contains("INQUIRY_BY_INSURED_CARD")))
                .hasSize(5);
    }

    @Test
    void a_small_job_does_not_wait_for_a_large_one() throws IOException {
        List<Elements> many = IntStream.range(0, 3 * Limits.BULK_PORTION)
                .mapToObj(i -> ask(key(KYOKAI, "1", "02"), "n" + i))
                .toList();
        center.inquire(CLINIC, many);
        ReceptionNumber small =
                BulkCenter.number(center.inquire(OTHER_CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "a"))));
        List<ReceptionNumber> done = new ArrayList<>();
        center.worker(center.journal).round(new BulkWorker.Progress() {
            @Override
            public void done(BulkJob job, int people) {
                done.add(job.number());
            }

            @Override
            public void failed(BulkJob job, RuntimeException trouble) {}
        });
        assertThat(done.indexOf(small)).isEqualTo(1);
    }

    @Test
    @Proves(arrows = Arrow.A10)
    void numbers_are_registered_one_after_the_other_as_if_they_had_come_alone() throws IOException {
        center.numbers.put(CLINIC, new PersonId(center.id("gone")), new ReferenceNumber("taken"));
        List<Processing> said = registered(List.of(
                number("K-1", key(KYOKAI, "1", "02")),
                number("K-1", key(KYOKAI, "3", "00")),
                number("K-2", key(KYOKAI, "1", "02")),
                number("K-1", key(KYOKAI, "3", "00")),
                number("taken", key(KYOKAI, "1", "02")),
                number("K-3", withoutBranch(key(KOKUHO, "4", "01"))),
                new Elements().text("ReferenceNumber", "K-4")));

        assertThat(said.stream().map(Processing.Normal.class::isInstance))
                .containsExactly(true, false, true, true, false, false, false);
        assertThat(said.getLast())
                .isInstanceOfSatisfying(
                        Processing.Failed.class,
                        failed -> assertThat(failed.remark().reason()).contains(Reason.ELEMENT_MISSING));
        assertThat(center.numbers.of(CLINIC, new PersonId(center.id("child")))).contains(new ReferenceNumber("K-2"));
        assertThat(center.numbers.of(CLINIC, new PersonId(center.id("blocked"))))
                .contains(new ReferenceNumber("K-1"));
        assertThat(center.records().get(1))
                .contains("REFERENCE_NUMBER_REGISTERED", center.id("child"), center.id("blocked"), "refused 4")
                .doesNotContain("K-1");
    }

    @Test
    void a_number_is_free_for_the_next_in_the_job_once_its_bearer_has_another() throws IOException {
        center.numbers.put(CLINIC, new PersonId(center.id("child")), new ReferenceNumber("K-1"));

        assertThat(registered(List.of(number("K-2", key(KYOKAI, "1", "02")), number("K-1", key(KYOKAI, "3", "00")))))
                .allSatisfy(said -> assertThat(said).isInstanceOf(Processing.Normal.class));
        assertThat(center.numbers.bearer(CLINIC, new ReferenceNumber("K-1")))
                .contains(new PersonId(center.id("blocked")));
        assertThat(center.numbers.bearer(CLINIC, new ReferenceNumber("K-2")))
                .contains(new PersonId(center.id("child")));
    }

    @Test
    void a_number_that_somebody_takes_at_that_moment_is_refused_when_it_is_tried_again() throws IOException {
        ReceptionNumber number =
                BulkCenter.number(center.register(CLINIC, List.of(number("K-1", key(KYOKAI, "1", "02")))));
        center.work(new Journal() {
            @Override
            public Receipt keep(EvidenceRecord record) {
                return center.journal.keep(record);
            }

            @Override
            public Receipt keep(EvidenceRecord record, Runnable together) {
                center.numbers.put(CLINIC, new PersonId(center.id("gone")), new ReferenceNumber("K-1"));
                return center.journal.keep(record, together);
            }
        });
        assertThat(center.trouble).hasSize(1);
        center.trouble.clear();
        center.work(center.journal);

        byte[] answer = center.written(BulkKind.REGISTRATION, CLINIC, number);
        assertThat(BulkCenter.envelope(answer, BulkKind.REGISTRATION).counts()).contains(new BulkCounts(0, 1));
    }

    @Test
    void a_result_carries_the_numbers_that_this_clinic_registered() throws IOException {
        registered(List.of(number("K-1", key(KYOKAI, "1", "02"))));

        assertThat(answered(List.of(ask(key(KYOKAI, "1", "02"), "a"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Confirmation.Decided.class,
                        decided -> assertThat(decided.details().referenceNumbers())
                                .containsExactly(new ReferenceNumber("K-1")));
    }

    @Test
    @Proves(clauses = Clause.C21)
    void whether_a_limit_certificate_changed_is_told_alike_of_whoever_holds_one_and_whoever_holds_none()
            throws IOException {
        ReceptionNumber number = BulkCenter.number(center.inquire(
                CLINIC,
                List.of(
                        ask(key(KYOKAI, "1", "02"), "holds one"),
                        ask(key(KOKUHO, "4", "01"), "holds none"),
                        ask(key(KYOKAI, "99", "00"), "is nobody"))));
        center.work(center.journal);

        assertThat(BulkCenter.people(center.written(BulkKind.INQUIRY, CLINIC, number), BulkKind.INQUIRY))
                .map(unit -> BulkConfirmUnit.from(unit).change())
                .containsExactly(
                        Optional.of(LimitCertificateChange.CHANGED_OR_UNKNOWN),
                        Optional.of(LimitCertificateChange.CHANGED_OR_UNKNOWN),
                        Optional.empty());
    }

    @Test
    void a_clinic_that_has_many_jobs_under_way_waits() throws IOException {
        for (int i = 0; i < Limits.BULK_JOBS_UNDER_WAY; i++) {
            BulkCenter.number(center.inquire(CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "a"))));
        }
        isRefused(center.inquire(CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "a"))), Reason.BULK_JOBS_TOO_MANY);
        BulkCenter.number(center.inquire(OTHER_CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "a"))));

        center.work(center.journal);
        BulkCenter.number(center.inquire(CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "a"))));
    }

    @Test
    void a_request_that_is_sent_again_is_the_job_that_it_was() throws IOException {
        var name = new RequestKey("7a4c1b7e-0000-4000-8000-000000000001");
        List<Elements> people = List.of(ask(key(KYOKAI, "1", "02"), "a"));
        ReceptionNumber number = BulkCenter.number(center.inquire(CLINIC, name, people));
        assertThat(BulkCenter.number(center.inquire(CLINIC, name, people)))
                .as("while it is under way")
                .isEqualTo(number);
        assertThat(center.jobs.load(CLINIC).underWay()).isEqualTo(1);
        center.work(center.journal);
        for (int job = 0; job < Limits.BULK_JOBS_UNDER_WAY; job++) {
            center.inquire(CLINIC, people);
        }
        isRefused(center.inquire(CLINIC, people), Reason.BULK_JOBS_TOO_MANY);
        assertThat(BulkCenter.number(center.inquire(CLINIC, name, people)))
                .as("finished, and however many others there are")
                .isEqualTo(number);
        assertThat(center.records().getLast()).contains("BULK_JOB_TAKEN", "job/" + number.value(), "sent again");
        assertThat(BulkCenter.number(center.inquire(OTHER_CLINIC, name, people)))
                .as("another's request")
                .isNotEqualTo(number);
    }

    @Test
    void another_request_of_the_same_name_is_not_answered_with_the_others_job() throws IOException {
        var name = new RequestKey("7a4c1b7e-0000-4000-8000-000000000001");
        List<Elements> people = List.of(ask(key(KYOKAI, "1", "02"), "a"));
        ReceptionNumber number = BulkCenter.number(center.inquire(CLINIC, name, people));
        isRefused(center.inquire(CLINIC, name, List.of(ask(key(KYOKAI, "2", "00"), "a"))), Reason.REQUEST_NAME_TAKEN);
        assertThat(center.records().getLast()).contains("REFUSED", "M0603", RequestKey.HEADER);
        assertThat(center.jobs.load(CLINIC).underWay()).isEqualTo(1);
        assertThat(BulkCenter.number(center.inquire(CLINIC, name, people)))
                .as("the first one is still known by its name")
                .isEqualTo(number);
    }

    @Test
    void what_is_wrong_with_the_message_refuses_all_of_it_and_leaves_nothing() throws IOException {
        isRefused(center.inquire(CLINIC, List.of()), Reason.ELEMENT_MISSING);
        var late = new BulkQualificationRequest(RequestHeader.of(CLINIC), TODAY.plusYears(1));
        isRefused(
                center.take(BulkKind.INQUIRY, CLINIC, late.envelope(), List.of(new Elements())),
                Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
        var others = new BulkQualificationRequest(RequestHeader.of(OTHER_CLINIC), TODAY);
        isRefused(
                center.take(BulkKind.INQUIRY, CLINIC, others.envelope(), List.of(new Elements())),
                Reason.WRONG_INSTITUTION);
        isRefused(center.take(BulkKind.INQUIRY, CLINIC, bytes("<XmlMsg>")), Reason.MESSAGE_MALFORMED);
        isRefused(center.take(BulkKind.INQUIRY, CLINIC, new BrokenLine()), Reason.MESSAGE_MALFORMED);
        assertThat(count("bulk_job")).isZero();
        assertThat(count("bulk_portion")).isZero();
    }

    @Test
    void a_job_that_was_being_taken_when_the_center_was_killed_is_none() throws IOException {
        var heading = new BulkKind.Heading(RequestHeader.of(CLINIC), Optional.of(TODAY));
        var number = new ReceptionNumber("20261120-killed");
        long job = center.jobs.begin(number, BulkKind.INQUIRY, heading, Optional.empty(), BulkCenter.NOW);
        center.jobs.add(job, 0, People.write(BulkKind.INQUIRY.question(), List.of(new Elements())));
        center.work(center.journal);
        isRefused(center.fetch(BulkKind.INQUIRY, CLINIC, number), Reason.BULK_JOB_UNKNOWN);

        center.jobs.discardBegun();
        assertThat(count("bulk_portion")).isZero();
    }

    @Test
    void a_result_is_erased_a_week_after_it_was_finished_and_that_is_on_record() throws IOException {
        ReceptionNumber done = BulkCenter.number(center.inquire(CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "a"))));
        center.work(center.journal);
        BulkWorker worker = center.worker(center.journal);
        center.pass(Limits.BULK_RESULT_KEPT);
        worker.erase();
        assertThat(count("bulk_portion")).isEqualTo(1);

        BulkCenter.number(center.inquire(CLINIC, List.of(ask(key(KYOKAI, "1", "02"), "b"))));
        center.pass(Limits.BULK_PROGRESS);
        worker.erase();
        assertThat(center.records().getLast()).contains("DELETED", "job/" + done.value());
        isRefused(center.fetch(BulkKind.INQUIRY, CLINIC, done), Reason.BULK_JOB_UNKNOWN);
        assertThat(count("bulk_job")).isEqualTo(1);
    }

    private static void isRefused(Reply<?> reply, Reason reason) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private int count(String table) {
        return JdbcClient.create(center.source)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The other side is gone after some bytes. */
    private static final class BrokenLine extends InputStream {
        private int left = 100;

        @Override
        public int read() throws IOException {
            if (left == 0) {
                throw new IOException("reset");
            }
            left--;
            return ' ';
        }
    }

    /** Does some work whole, then the center is dead: whether before or behind a commit nobody knows. */
    private static final class DyingJournal implements Journal {
        private final Journal journal;
        private int left;

        private DyingJournal(Journal journal, int left) {
            this.journal = journal;
            this.left = left;
        }

        @Override
        public Receipt keep(EvidenceRecord record) {
            return keep(record, () -> {});
        }

        @Override
        public Receipt keep(EvidenceRecord record, Runnable together) {
            if (left == 0) {
                throw new IllegalStateException("killed");
            }
            left--;
            journal.keep(record, together);
            throw new IllegalStateException("killed");
        }
    }
}
