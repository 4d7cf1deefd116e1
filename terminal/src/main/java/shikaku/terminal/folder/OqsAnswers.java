package shikaku.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.evidence.Receipt;
import shikaku.message.BulkReading;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.terminal.center.BulkKind;
import shikaku.terminal.center.BulkLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.door.Inquiry;
import shikaku.terminal.door.Registration;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** The answers of the real messages: what goes to the center and comes back, and in both directions only listed items (C-21). */
@Realizes(clauses = {Clause.C3, Clause.C21})
public final class OqsAnswers implements Answers {
    private static final String WAY = Refusals.WAY;
    private static final Set<Reason> UNREADABLE = EnumSet.of(
            Reason.FILE_KIND_UNKNOWN,
            Reason.MESSAGE_TOO_LARGE,
            Reason.MESSAGE_MALFORMED,
            Reason.ELEMENT_MISSING,
            Reason.ELEMENT_REPEATED,
            Reason.VALUE_NOT_ALLOWED,
            Reason.FORBIDDEN_CHARACTER,
            Reason.FORBIDDEN_XML,
            Reason.UNEXPECTED_MESSAGE,
            Reason.REQUEST_FELLED_PROGRAM);

    private final Attempts attempts = new Attempts();
    private final Patience patience;
    private final Inquiry inquiry;
    private final Registration registration;
    private final BulkLine bulk;
    private final Refusals refusals;
    private final Ledger ledger;

    /** @param machine the machine's clock, because files carry its time whatever day the business has */
    public OqsAnswers(
            Inquiry inquiry,
            Registration registration,
            BulkLine bulk,
            InstitutionCode institution,
            Ledger ledger,
            BusinessClock clock,
            InstantSource machine) {
        this.inquiry = inquiry;
        this.registration = registration;
        this.bulk = bulk;
        this.refusals = new Refusals(institution, ledger, clock);
        this.ledger = ledger;
        this.patience = new Patience(machine);
    }

    @Override
    public Sense answer(Claimed request, Path answer) throws IOException, SQLException {
        Optional<XmlMessage> asked = Optional.empty();
        try (var _ = attempts.begin(request)) {
            Optional<RequestKind> known = RequestKind.of(request.name());
            asked = known.isPresent() ? Optional.of(read(known.get(), request)) : ifReadable(request);
            RequestKind kind = known.orElseThrow(() -> new CheckInEnded(Reason.FILE_KIND_UNKNOWN));
            answer(kind, asked.get(), request, answer);
            return Sense.UNDERSTOOD;
        } catch (MalformedMessage malformed) {
            Files.write(answer, refusals.of(malformed.reason(), malformed.element(), Refusals.echo(request, asked)));
            return Sense.NOT_UNDERSTOOD;
        } catch (CheckInEnded ended) {
            if (patience.isLeft(request, ended.reason(), () -> waits(request, ended.reason()))) {
                throw new NotYet(ended.reason());
            }
            Files.write(answer, refusals.of(ended.reason(), ended.element(), Refusals.echo(request, asked)));
            return UNREADABLE.contains(ended.reason()) ? Sense.NOT_UNDERSTOOD : Sense.UNDERSTOOD;
        }
    }

    private void answer(RequestKind kind, XmlMessage asked, Claimed request, Path answer)
            throws CheckInEnded, IOException, SQLException {
        switch (kind) {
            case INQUIRY -> write(inquiry.inquire(asked, WAY).message(), answer);
            case REGISTRATION -> write(registration.register(asked).toXml(), answer);
            case BULK_INQUIRY -> write(send(BulkKind.INQUIRIES, request), answer);
            case BULK_REGISTRATION -> write(send(BulkKind.REGISTRATIONS, request), answer);
            case BULK_INQUIRY_RESULT -> fetch(BulkKind.INQUIRIES, BulkDownloadRequest.from(asked), answer);
            case BULK_REGISTRATION_RESULT -> fetch(BulkKind.REGISTRATIONS, BulkDownloadRequest.from(asked), answer);
        }
    }

    private static void write(XmlMessage message, Path answer) throws IOException {
        Files.write(answer, XmlMessages.write(message));
    }

    /** Under the name that it keeps over a crash: whoever finds it again asks again, and the center begins no second job. */
    private XmlMessage send(BulkKind kind, Claimed request) throws CheckInEnded, IOException, SQLException {
        BulkLine.Taken taken = bulk.send(kind, request.content(), new RequestKey(request.id()));
        ledger.write(deed(Act.BULK_JOB_TAKEN, taken.result().receptionNumber(), taken.receipt()));
        return taken.result().toXml();
    }

    private void fetch(BulkKind kind, BulkDownloadRequest request, Path answer)
            throws CheckInEnded, IOException, SQLException {
        Receipt receipt = bulk.fetch(kind, request, answer);
        ledger.write(deed(Act.BULK_RESULT_FETCHED, request.receptionNumber(), receipt));
    }

    /** Of a registration it is on record; an inquiry that waits has told nobody anything. */
    private void waits(Claimed request, Reason why) throws SQLException {
        if (RequestKind.of(request.name())
                .filter(kind -> kind == RequestKind.BULK_REGISTRATION)
                .isPresent()) {
            ledger.write(Refusals.deed(
                    Act.REFERENCE_NUMBER_KEPT, Outcome.DONE, Optional.of(why), List.of("all of a request")));
        }
    }

    private static Deed deed(Act act, ReceptionNumber job, Receipt receipt) {
        return Refusals.deed(
                act, Outcome.DONE, Optional.empty(), List.of("job/" + job.value(), "receipt " + receipt.text()));
    }

    /** Of a message about many people, what stands around them. */
    private static XmlMessage read(RequestKind kind, Claimed request) throws IOException {
        return switch (kind) {
            case BULK_INQUIRY -> envelope(BulkKind.INQUIRIES, request);
            case BULK_REGISTRATION -> envelope(BulkKind.REGISTRATIONS, request);
            case INQUIRY, REGISTRATION, BULK_INQUIRY_RESULT, BULK_REGISTRATION_RESULT -> {
                try (InputStream file = Files.newInputStream(request.content())) {
                    yield XmlMessages.read(file);
                }
            }
        };
    }

    /** A file of no kind of ours may all the same be a message, and have a name by which its sender finds it again. */
    private static Optional<XmlMessage> ifReadable(Claimed request) throws IOException {
        try (InputStream file = Files.newInputStream(request.content())) {
            return Optional.of(XmlMessages.read(file));
        } catch (MalformedMessage other) {
            return Optional.empty();
        }
    }

    private static XmlMessage envelope(BulkKind kind, Claimed request) throws IOException {
        return new BulkReading(() -> Files.newInputStream(request.content()), kind.question()).envelope();
    }
}
