package shikaku.center.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.OTHER_CLINIC;
import static shikaku.center.sample.Samples.TODAY;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;
import static shikaku.center.sample.Samples.query;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import shikaku.center.journal.Journal;
import shikaku.center.postgres.TestDatabase;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.Period;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Receipt;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkRegistrationUnit;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;

/** 記号・番号 are tried out on lists no better than one by one, and an honest list is answered to its end. */
class BulkGuessingTest {
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
    }

    @AfterEach
    void stop() {
        center.close();
    }

    @Test
    void of_people_who_are_nobody_so_many_are_answered_and_then_nothing_is_said_of_anybody_on_record()
            throws IOException {
        insure(1);
        List<InsuredCardQuery> asked = new ArrayList<>(nobodies(1, Limits.MISSES_ON_LISTS));
        asked.add(somebody(1));
        List<Optional<Reason>> said = said(CLINIC, asked);
        assertThat(said.subList(0, Limits.MISSES_ON_LISTS)).containsOnly(Optional.empty());
        assertThat(said.getLast()).as("although it fits").contains(Reason.NUMBERS_GUESSED);
        assertThat(center.records()).anyMatch(record -> record.contains("refused 1 " + Reason.NUMBERS_GUESSED.code()));
        assertThat(center.guessing.stopped()).containsExactly(Map.entry(CLINIC, BulkCenter.NOW));
        assertThat(said(CLINIC, List.of(somebody(1))))
                .as("on the next list as well")
                .containsExactly(Optional.of(Reason.NUMBERS_GUESSED));
        assertThat(said(OTHER_CLINIC, List.of(somebody(1))))
                .as("nobody else waits")
                .containsExactly(Optional.empty());
    }

    @Test
    void birthdays_of_one_number_are_tried_out_on_lists_ten_times_and_then_the_right_one_is_refused_too()
            throws IOException {
        insure(7);
        InsuredCardQuery right = somebody(7);
        List<InsuredCardQuery> birthdays = IntStream.rangeClosed(1, Limits.MISSES_OF_A_NUMBER)
                .mapToObj(day ->
                        new InsuredCardQuery(right.key(), right.birthdate().plusDays(day)))
                .toList();
        assertThat(said(CLINIC, birthdays)).containsOnly(Optional.empty());
        assertThat(said(CLINIC, List.of(right, nobodies(1, 1).getFirst())))
                .as("that number and no other")
                .containsExactly(Optional.of(Reason.NUMBERS_GUESSED), Optional.empty());
    }

    @Test
    void the_list_of_a_morning_with_one_in_twenty_who_is_nobody_any_more_is_answered_day_after_day_to_its_end()
            throws IOException {
        insure(19 * 20);
        List<InsuredCardQuery> list = new ArrayList<>(IntStream.rangeClosed(1, 19 * 20)
                .mapToObj(BulkGuessingTest::somebody)
                .toList());
        list.addAll(nobodies(1, 20));
        Collections.rotate(list, 13);
        for (int day = 0; day < 3; day++) {
            assertThat(said(CLINIC, list)).hasSize(400).containsOnly(Optional.empty());
        }
        assertThat(center.guessing.stopped()).isEmpty();
    }

    @Test
    void people_who_could_not_be_decided_and_are_asked_about_again_count_once() throws IOException {
        ReceptionNumber number = take(CLINIC, nobodies(1, 60));
        for (int time = 0; time <= Limits.MISSES_ON_LISTS / 60; time++) {
            center.work(new Failing());
        }
        assertThat(center.trouble).hasSize(Limits.MISSES_ON_LISTS / 60 + 1);
        center.work(center.journal);
        assertThat(reasons(CLINIC, number)).hasSize(60).containsOnly(Optional.empty());
    }

    @Test
    @Proves(arrows = Arrow.A10)
    void lists_of_registrations_say_of_no_more_nobodies_that_they_are_none_and_count_with_the_inquiries()
            throws IOException {
        insure(1);
        List<InsuredCardQuery> numbers = new ArrayList<>(nobodies(1, Limits.MISSES_ON_LISTS));
        numbers.add(somebody(1));
        List<Optional<Reason>> said = registered(numbers);
        assertThat(said.subList(0, Limits.MISSES_ON_LISTS))
                .containsOnly(Optional.of(Reason.REFERENCE_NUMBER_FITS_NOBODY));
        assertThat(said.getLast()).as("although it fits").contains(Reason.NUMBERS_GUESSED);
        assertThat(center.records()).anyMatch(record -> record.contains("refused 1 " + Reason.NUMBERS_GUESSED.code()));
        assertThat(center.guessing.stopped()).containsExactly(Map.entry(CLINIC, BulkCenter.NOW));
        assertThat(said(CLINIC, List.of(somebody(1))))
                .as("nor on a list of inquiries")
                .containsExactly(Optional.of(Reason.NUMBERS_GUESSED));
        center.pass(Limits.MISS_OF_ONE_REGAINED);
        assertThat(registered(List.of(somebody(1)))).as("later again").containsExactly(Optional.empty());
    }

    @Test
    void registrations_that_could_not_be_kept_and_come_again_count_once_and_whoever_is_somebody_never_does()
            throws IOException {
        insure(20);
        List<InsuredCardQuery> numbers = new ArrayList<>(nobodies(1, 60));
        numbers.addAll(IntStream.rangeClosed(1, 20)
                .mapToObj(BulkGuessingTest::somebody)
                .toList());
        ReceptionNumber number = register(numbers);
        for (int time = 0; time <= Limits.MISSES_ON_LISTS / 60; time++) {
            center.work(new Failing());
        }
        center.work(center.journal);
        assertThat(refusals(number).subList(0, 60)).containsOnly(Optional.of(Reason.REFERENCE_NUMBER_FITS_NOBODY));
        for (int time = 0; time < Limits.MISSES_ON_LISTS / 20; time++) {
            assertThat(registered(numbers.subList(60, 80))).containsOnly(Optional.empty());
        }
        assertThat(center.guessing.stopped()).isEmpty();
    }

    private List<Optional<Reason>> registered(List<InsuredCardQuery> people) throws IOException {
        ReceptionNumber number = register(people);
        center.work(center.journal);
        return refusals(number);
    }

    private ReceptionNumber register(List<InsuredCardQuery> people) throws IOException {
        return BulkCenter.number(center.register(
                CLINIC,
                people.stream()
                        .map(one -> new ReferenceNumberRegistrationInfo(
                                        new ReferenceNumber(
                                                "K-" + one.key().number().value()),
                                        one.key())
                                .toElements())
                        .toList()));
    }

    private List<Optional<Reason>> refusals(ReceptionNumber number) throws IOException {
        byte[] answer = center.written(BulkKind.REGISTRATION, CLINIC, number);
        return BulkCenter.people(answer, BulkKind.REGISTRATION).stream()
                .map(unit -> BulkRegistrationUnit.from(unit).processing())
                .map(said -> said instanceof Processing.Failed(var why) ? why.reason() : Optional.<Reason>empty())
                .toList();
    }

    private List<Optional<Reason>> said(InstitutionCode clinic, List<InsuredCardQuery> people) throws IOException {
        ReceptionNumber number = take(clinic, people);
        center.work(center.journal);
        return reasons(clinic, number);
    }

    private ReceptionNumber take(InstitutionCode clinic, List<InsuredCardQuery> people) throws IOException {
        return BulkCenter.number(center.inquire(
                clinic, people.stream().map(BulkGuessingTest::asked).toList()));
    }

    private List<Optional<Reason>> reasons(InstitutionCode clinic, ReceptionNumber number) throws IOException {
        return BulkCenter.people(center.written(BulkKind.INQUIRY, clinic, number), BulkKind.INQUIRY).stream()
                .map(unit -> BulkConfirmUnit.from(unit).confirmation())
                .map(said -> said instanceof Confirmation.NotDecided(var why) ? why.reason() : Optional.<Reason>empty())
                .toList();
    }

    private static Elements asked(InsuredCardQuery query) {
        return new QualificationConfirmSearchInfo(query, false, Optional.empty()).toElements();
    }

    private void insure(int most) {
        Stream.iterate(1, next -> next + 1)
                .limit(most)
                .forEach(one -> center.insure(
                        "p" + one,
                        coverage(key(KYOKAI, Integer.toString(one), "01"), Period.from(TODAY.minusYears(1))),
                        false));
    }

    private static InsuredCardQuery somebody(int number) {
        return query(key(KYOKAI, Integer.toString(number), "01"));
    }

    private static List<InsuredCardQuery> nobodies(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> somebody(5_000 + number))
                .toList();
    }

    /** Nothing can be put on record. */
    private static final class Failing implements Journal {
        @Override
        public Receipt keep(EvidenceRecord record) {
            return keep(record, () -> {});
        }

        @Override
        public Receipt keep(EvidenceRecord record, Runnable together) {
            throw new IllegalStateException("no disk");
        }
    }
}
