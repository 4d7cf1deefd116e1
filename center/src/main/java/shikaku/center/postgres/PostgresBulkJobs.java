package shikaku.center.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.bulk.BulkJob;
import shikaku.center.bulk.BulkJobs;
import shikaku.center.bulk.BulkKind;
import shikaku.center.bulk.SentRequest;
import shikaku.domain.InstitutionCode;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.RequestHeader;

/** Bulk jobs in tables {@code bulk_job} and {@code bulk_portion}. */
public final class PostgresBulkJobs implements BulkJobs {
    private final JdbcClient database;

    public PostgresBulkJobs(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Load load(InstitutionCode institution) {
        return database.sql("""
                select count(*) filter (where finished_at is null) as under_way, coalesce(sum(people), 0) as people
                from bulk_job where institution_code = :institution and accepted_at is not null
                """)
                .param("institution", institution.digits())
                .query((row, _) -> new Load(row.getInt("under_way"), row.getLong("people")))
                .single();
    }

    @Override
    public Optional<BulkJob> begunBy(RequestKey name, BulkKind kind, InstitutionCode institution) {
        return database.sql("""
                select * from bulk_job
                where request_key = :request and kind = :kind and institution_code = :institution
                  and accepted_at is not null
                """)
                .param("request", name.value())
                .param("kind", kind.name())
                .param("institution", institution.digits())
                .query(PostgresBulkJobs::job)
                .optional();
    }

    @Override
    public boolean isOf(BulkJob job, SentRequest request) {
        return database.sql("""
                select request_key = :request and coalesce(request_content = :content, true)
                from bulk_job where job_id = :job
                """)
                .param("request", request.name().value())
                .param("content", request.content())
                .param("job", job.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public long begin(
            ReceptionNumber number,
            BulkKind kind,
            BulkKind.Heading heading,
            Optional<SentRequest> request,
            Instant now) {
        return database.sql("""
                insert into bulk_job
                    (reception_number, institution_code, kind, file_identifier, confirmation_date, request_key,
                     request_content, begun_at)
                values (:number, :institution, :kind, :identifier, :date, :request, :content, :now) returning job_id
                """)
                .param(
                        "request",
                        request.map(SentRequest::name).map(RequestKey::value).orElse(null))
                .param("content", request.map(SentRequest::content).orElse(null))
                .param("number", number.value())
                .param("institution", heading.header().institution().digits())
                .param("kind", kind.name())
                .param("identifier", heading.header().arbitraryFileIdentifier().orElse(null))
                .param("date", heading.date().orElse(null))
                .param("now", SqlTime.of(now))
                .query(Long.class)
                .single();
    }

    @Override
    public void add(long job, int position, byte[] questions) {
        database.sql("insert into bulk_portion (job_id, position, content) values (:job, :position, :content)")
                .param("job", job)
                .param("position", position)
                .param("content", questions)
                .update();
    }

    @Override
    public void accept(long job, int people, Instant now) {
        database.sql("update bulk_job set accepted_at = :now, people = :people where job_id = :job")
                .param("job", job)
                .param("people", people)
                .param("now", SqlTime.of(now))
                .update();
    }

    @Override
    public void discard(long job) {
        database.sql("delete from bulk_job where job_id = :job and accepted_at is null")
                .param("job", job)
                .update();
    }

    @Override
    public void discardBegun() {
        database.sql("delete from bulk_job where accepted_at is null").update();
    }

    @Override
    public Optional<BulkJob> find(ReceptionNumber number, BulkKind kind, InstitutionCode institution) {
        return database.sql("""
                select * from bulk_job
                where reception_number = :number and kind = :kind and institution_code = :institution
                  and accepted_at is not null
                """)
                .param("number", number.value())
                .param("kind", kind.name())
                .param("institution", institution.digits())
                .query(PostgresBulkJobs::job)
                .optional();
    }

    @Override
    public Optional<Portion> next(Set<Long> resting) {
        return database.sql("""
                select j.*, p.position, p.content
                from (select * from bulk_job
                      where finished_at is null and accepted_at is not null and job_id <> all (:resting)
                      order by normal + error, job_id limit 1) j
                join bulk_portion p using (job_id)
                where not p.done order by p.position limit 1
                """)
                .param("resting", resting.toArray(Long[]::new))
                .query((row, index) -> portion(job(row, index), row))
                .optional();
    }

    @Override
    public void finish(Portion portion, byte[] answers, BulkCounts counts, Instant now) {
        int once = database.sql("""
                update bulk_portion set content = :answers, done = true
                where job_id = :job and position = :position and not done
                """)
                .param("job", portion.job().id())
                .param("position", portion.position())
                .param("answers", answers)
                .update();
        if (once != 1) {
            throw new IllegalStateException("a portion is finished once");
        }
        count(portion.job().id(), counts, now);
    }

    private void count(long job, BulkCounts counts, Instant now) {
        database.sql("""
                update bulk_job set normal = normal + :normal, error = error + :error,
                    finished_at = case when normal + :normal + error + :error = people
                                       then cast(:now as timestamptz) end
                where job_id = :job
                """)
                .param("job", job)
                .param("normal", counts.normal())
                .param("error", counts.error())
                .param("now", SqlTime.of(now))
                .update();
    }

    @Override
    public Optional<Portion> answersBehind(BulkJob job, int position) {
        return database.sql("""
                select position, content from bulk_portion
                where job_id = :job and position > :position and done order by position limit 1
                """)
                .param("job", job.id())
                .param("position", position)
                .query((row, _) -> portion(job, row))
                .optional();
    }

    @Override
    public List<BulkJob> finishedBefore(Instant then, int most) {
        return database.sql("select * from bulk_job where finished_at < :then order by finished_at limit :most")
                .param("then", SqlTime.of(then))
                .param("most", most)
                .query(PostgresBulkJobs::job)
                .list();
    }

    @Override
    public void erase(List<BulkJob> jobs) {
        database.sql("delete from bulk_job where job_id = any (:jobs)")
                .param("jobs", jobs.stream().map(BulkJob::id).toArray(Long[]::new))
                .update();
    }

    private static Portion portion(BulkJob job, ResultSet row) throws SQLException {
        return new Portion(job, row.getInt("position"), row.getBytes("content"));
    }

    private static BulkJob job(ResultSet row, int index) throws SQLException {
        var header = new RequestHeader(
                new InstitutionCode(row.getString("institution_code")),
                Optional.ofNullable(row.getString("file_identifier")));
        var date = Optional.ofNullable(row.getObject("confirmation_date", LocalDate.class));
        return new BulkJob(
                row.getLong("job_id"),
                new ReceptionNumber(row.getString("reception_number")),
                BulkKind.valueOf(row.getString("kind")),
                new BulkKind.Heading(header, date),
                row.getInt("people"),
                new BulkCounts(row.getInt("normal"), row.getInt("error")));
    }
}
