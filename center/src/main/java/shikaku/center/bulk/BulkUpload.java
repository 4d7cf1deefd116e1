package shikaku.center.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.bulk.BulkKind.Heading;
import shikaku.center.inquiry.ConfirmationDates;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.center.journal.Refusal;
import shikaku.center.journal.Refusals;
import shikaku.domain.InstitutionCode;
import shikaku.evidence.Act;
import shikaku.evidence.Receipt;
import shikaku.message.BulkReading;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ResultHeader;

/** The first step: takes a job. What is wrong with one person stands in that person's answer; what is wrong with the message refuses all of it. */
public final class BulkUpload {
    private static final int NUMBER_BYTES = 8;

    private final Spool spool;
    private final BulkJobs jobs;
    private final ConfirmationDates dates;
    private final Journal journal;
    private final Refusals refusals;
    private final InstantSource clock;
    private final Clock business;
    private final RandomGenerator random;

    /**
     * @param clock the real one, for the evidence
     * @param business the business day in Japan's zone
     */
    public BulkUpload(
            Spool spool,
            BulkJobs jobs,
            ConfirmationDates dates,
            Journal journal,
            Refusals refusals,
            InstantSource clock,
            Clock business,
            RandomGenerator random) {
        this.spool = spool;
        this.jobs = jobs;
        this.dates = dates;
        this.journal = journal;
        this.refusals = refusals;
        this.clock = clock;
        this.business = business;
        this.random = random;
    }

    /**
     * The answer; its evidence, and the job, are on disk. A request that is known is taken in and answered as it was before, and begins nothing;
     * another one of its name is refused, or its people would never be asked about and its sender would read others' answers.
     *
     * @param name what its sender calls it, if anything
     */
    public Reply<BulkUploadResult> take(
            BulkKind kind, InstitutionCode institution, Optional<RequestKey> name, InputStream body) {
        if (begunBefore(kind, institution, name).isEmpty() && isFull(institution)) {
            return refuse(kind, institution, Reason.BULK_JOBS_TOO_MANY, List.of());
        }
        try {
            return switch (spool.take(institution, body)) {
                case Checked.Refused<Spool.Spooled>(var reason) -> refuse(kind, institution, reason, List.of());
                case Checked.Passed<Spool.Spooled>(var spooled) -> read(kind, institution, name, spooled);
            };
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Optional<BulkJob> begunBefore(BulkKind kind, InstitutionCode institution, Optional<RequestKey> name) {
        return name.flatMap(known -> jobs.begunBy(known, kind, institution));
    }

    private boolean isFull(InstitutionCode institution) {
        BulkJobs.Load load = jobs.load(institution);
        return load.underWay() >= Limits.BULK_JOBS_UNDER_WAY || load.people() >= Limits.BULK_PEOPLE_KEPT;
    }

    private Reply<BulkUploadResult> read(
            BulkKind kind, InstitutionCode institution, Optional<RequestKey> name, Spool.Spooled spooled)
            throws IOException {
        try (spooled) {
            // Not before the body is here: an institution sends one at a time, so whatever it sent before is taken or
            // gone by now.
            Optional<BulkJob> before = begunBefore(kind, institution, name);
            Optional<SentRequest> request = name.map(spooled::as);
            if (before.isPresent()) {
                return again(before.get(), request.orElseThrow());
            }
            var reading = new BulkReading(spooled::open, kind.question());
            return switch (checked(institution, kind.heading(reading.envelope()))) {
                case Checked.Refused<Heading>(var reason) -> refuse(kind, institution, reason, List.of());
                case Checked.Passed<Heading>(var heading) -> store(kind, heading, request, reading);
            };
        } catch (MalformedMessage malformed) {
            return refuse(kind, institution, malformed.reason(), List.of(malformed.where()));
        }
    }

    private Checked<Heading> checked(InstitutionCode institution, Heading heading) {
        boolean own = heading.header().institution().equals(institution);
        return Checked.when(own, heading, Reason.WRONG_INSTITUTION)
                .then(mine -> mine.date()
                        .map(date -> dates.check(date).then(_ -> Checked.passed(mine)))
                        .orElse(Checked.passed(mine)));
    }

    private Reply<BulkUploadResult> again(BulkJob job, SentRequest request) {
        if (!jobs.isOf(job, request)) {
            return refuse(job.kind(), job.institution(), Reason.REQUEST_NAME_TAKEN, List.of(RequestKey.HEADER));
        }
        var record = job.kind()
                .purpose()
                .done(clock, Act.BULK_JOB_TAKEN, job.institution())
                .withItems(List.of(job.name(), "sent again"), Optional.empty());
        return given(job.heading(), job.number(), journal.keep(record));
    }

    private Reply<BulkUploadResult> store(
            BulkKind kind, Heading heading, Optional<SentRequest> request, BulkReading reading) throws IOException {
        ReceptionNumber number = number();
        long job = jobs.begin(number, kind, heading, request, clock.instant());
        try {
            var filling = new Filling(jobs, kind, job);
            reading.each(filling::take);
            return accept(kind, heading, number, job, filling.end());
        } finally {
            // Nothing when it was accepted.
            jobs.discard(job);
        }
    }

    private Reply<BulkUploadResult> accept(
            BulkKind kind, Heading heading, ReceptionNumber number, long job, int people) {
        InstitutionCode institution = heading.header().institution();
        if (people == 0) {
            return refuse(kind, institution, Reason.ELEMENT_MISSING, List.of(kind.question()));
        }
        var record = kind.purpose()
                .done(clock, Act.BULK_JOB_TAKEN, institution)
                .withItems(List.of("job/" + number.value(), "people " + people), Optional.empty());
        Receipt receipt = journal.keep(record, () -> jobs.accept(job, people, clock.instant()));
        return given(heading, number, receipt);
    }

    private Reply<BulkUploadResult> given(Heading heading, ReceptionNumber number, Receipt receipt) {
        var header = new ResultHeader(LocalDateTime.now(business), heading.header());
        return new Reply.Given<>(new BulkUploadResult(header, number), receipt);
    }

    /** The day, for those who read it, and something that nobody else has; who asks is looked at all the same. */
    private ReceptionNumber number() {
        byte[] bytes = new byte[NUMBER_BYTES];
        random.nextBytes(bytes);
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(business));
        return new ReceptionNumber(day + "-" + HexFormat.of().formatHex(bytes));
    }

    private Reply<BulkUploadResult> refuse(
            BulkKind kind, InstitutionCode institution, Reason reason, List<String> where) {
        var refusal = new Refusal(kind.purpose(), Act.BULK_JOB_TAKEN, Purpose.who(institution), reason, where);
        return new Reply.Refused<>(reason, refusals.keep(refusal));
    }
}
