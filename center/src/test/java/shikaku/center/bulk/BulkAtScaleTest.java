package shikaku.center.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.BORN;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.TODAY;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.answer.Reply;
import shikaku.center.postgres.CenterSchema;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.ReferenceNumber;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.XmlMessage;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationRequest;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;

/** 十万人の一括照会 against a PostgreSQL that flushes its disk, in the heap that the center is started with: 3,000 people a second at least. */
@Tag("long")
class BulkAtScaleTest {
    private static final int PEOPLE = 100_000;
    private static final int A_SECOND = 3_000;
    /** Each of them writes a row of two unique indexes, and no goal is set for them. */
    private static final int REGISTERED_A_SECOND = 1_000;

    private static final long HEAP = 64L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void a_hundred_thousand_people_in_one_job() throws Exception {
        try (var server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                var pool = new HikariDataSource()) {
            pool.setDataSource(server.getPostgresDatabase());
            CenterSchema.migrate(pool);
            insured(JdbcClient.create(pool));
            try (var center = new BulkCenter(pool, folder.resolve("spool"))) {
                Path request = inquiries();
                long taken = System.nanoTime();
                ReceptionNumber number = taken(center, BulkKind.INQUIRY, request);
                told("taken", taken);
                long most = worked(center, A_SECOND);
                long written = System.nanoTime();
                assertThat(size(center, number)).isGreaterThan(50L * 1024 * 1024);
                told("written", written);
                assertThat(center.jobs.find(number, BulkKind.INQUIRY, CLINIC).flatMap(BulkJob::result))
                        .contains(new BulkCounts(PEOPLE, 0));
                assertThat(most).isLessThan(HEAP);
                ReceptionNumber numbers = taken(center, BulkKind.REGISTRATION, registrations());
                assertThat(worked(center, REGISTERED_A_SECOND)).isLessThan(HEAP);
                assertThat(center.jobs
                                .find(numbers, BulkKind.REGISTRATION, CLINIC)
                                .flatMap(BulkJob::result))
                        .contains(new BulkCounts(PEOPLE, 0));
            }
        }
    }

    /** Works; returns the most bytes of the heap that were held. */
    private static long worked(BulkCenter center, int aSecond) {
        long[] most = {0};
        long before = held();
        long start = System.nanoTime();
        Duration used = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        center.worker(center.journal).round(new BulkWorker.Progress() {
            @Override
            public void done(BulkJob job, int done) {
                if (done % 20_000 < shikaku.center.Limits.BULK_PORTION) {
                    most[0] = Math.max(most[0], held() - before);
                }
            }

            @Override
            public void failed(BulkJob job, RuntimeException trouble) {
                throw trouble;
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d people in %.1f s: %.0f a second, %d KB held, %s of our processor%n",
                PEOPLE,
                seconds,
                PEOPLE / seconds,
                most[0] / 1024,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().minus(used));
        assertThat(PEOPLE / seconds).isGreaterThan(aSecond);
        return most[0];
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void told(String what, long start) {
        System.out.printf("%s in %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    /** Everybody has an insurance and every second one an older one; 300,000 others are insured, too. */
    private static void insured(JdbcClient database) {
        database.sql("""
                insert into person (person_id, linkage_identifier, known_since)
                select gen_random_uuid(), 'p' || i, now() from generate_series(1, :people) i
                """).param("people", 4 * PEOPLE).update();
        database.sql("""
                insert into coverage (insurer_number, record_id, person_id, symbol, number, birthdate, name, name_kana, sex,
                    address, post_number, insurer_name, classification, relation, valid_from, valid_to, blocked, registered_at)
                select :insurer, linkage_identifier || r, person_id, '神戸' || r, substr(linkage_identifier, 2), :born,
                    '神戸　花', 'ｺｳﾍﾞ ﾊﾅ', '2', '神戸市中央区１－１', '650-0001', '全国健康保険協会　兵庫支部', '01', '2',
                    cast('2020-04-01' as date) + r * 800, case when r = 0 then date '2021-03-31' end, false, now()
                from person, generate_series(0, 1) r
                where r = 1 or cast(substr(linkage_identifier, 2) as integer) % 2 = 0
                """).param("insurer", KYOKAI.digits()).param("born", BORN).update();
        database.sql("analyze").update();
    }

    private Path inquiries() throws IOException {
        return written(
                BulkKind.INQUIRY,
                new BulkQualificationRequest(RequestHeader.of(CLINIC), TODAY).envelope(),
                i -> new QualificationConfirmSearchInfo(
                                new InsuredCardQuery(key(i), BORN), false, Optional.of(Integer.toString(i)))
                        .toElements());
    }

    private Path registrations() throws IOException {
        return written(
                BulkKind.REGISTRATION,
                new BulkRegistrationRequest(RequestHeader.of(CLINIC)).envelope(),
                i -> new ReferenceNumberRegistrationInfo(new ReferenceNumber("K-" + i), key(i)).toElements());
    }

    private static InsuredCardKey key(int i) {
        return new InsuredCardKey(
                KYOKAI,
                Optional.of(new InsuredSymbol("神戸1")),
                new InsuredNumber(Integer.toString(i * 3)),
                Optional.empty());
    }

    private Path written(BulkKind kind, XmlMessage envelope, IntFunction<Elements> person) throws IOException {
        Path file = folder.resolve(kind + ".xml");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
                var writing = new BulkWriting(stream, envelope)) {
            for (int i = 1; i <= PEOPLE; i++) {
                writing.unit(kind.question(), person.apply(i));
            }
        }
        return file;
    }

    private static ReceptionNumber taken(BulkCenter center, BulkKind kind, Path request) throws IOException {
        try (InputStream body = new BufferedInputStream(Files.newInputStream(request))) {
            return BulkCenter.number(center.take(kind, CLINIC, body));
        }
    }

    private long size(BulkCenter center, ReceptionNumber number) throws IOException {
        Path file = folder.resolve("result.xml");
        try (OutputStream stream = Files.newOutputStream(file)) {
            var reply = (Reply.Given<BulkJob>) center.fetch(BulkKind.INQUIRY, CLINIC, number);
            center.fetching.write(reply.message(), stream);
        }
        return Files.size(file);
    }
}
