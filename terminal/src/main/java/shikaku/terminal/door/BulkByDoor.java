package shikaku.terminal.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.Body;
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
import shikaku.message.oqs.ErrorEcho;
import shikaku.terminal.Limits;
import shikaku.terminal.center.BulkKind;
import shikaku.terminal.center.BulkLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * 一括照会 and 照会番号一括登録 by accounting's door, in their two steps. A message lies in a file while it is under way, because nobody's memory need hold a
 * hundred thousand people.
 */
@Realizes(clauses = {Clause.C3, Clause.C21})
public final class BulkByDoor {
    private static final String WAY = "by door";

    private final BulkLine center;
    private final Ledger ledger;
    private final Path folder;

    /** @param folder of the terminal's own, in which a message lies while it is under way */
    public BulkByDoor(BulkLine center, Ledger ledger, Path folder) {
        this.center = center;
        this.ledger = ledger;
        this.folder = folder;
    }

    /**
     * OQS-IF-005 → 006, or 009 → 010.
     *
     * @param name of the request, so that one sent again is the same job
     */
    byte[] send(BulkKind kind, Bodies.Coming request, RequestKey name)
            throws CheckInEnded, RefusedMessage, NotThere, SQLException {
        Path file = file();
        try {
            copy(request, file);
            BulkLine.Taken taken = sent(kind, file, name);
            record(Act.BULK_JOB_TAKEN, taken.result().receptionNumber(), taken.receipt());
            return XmlMessages.write(taken.result().toXml());
        } catch (IOException disk) {
            throw new CheckInEnded(Reason.RESULT_NOT_KEPT);
        } finally {
            delete(file);
        }
    }

    private BulkLine.Taken sent(BulkKind kind, Path file, RequestKey name) throws RefusedMessage, IOException {
        try {
            return center.send(kind, file, name);
        } catch (CheckInEnded ended) {
            throw new RefusedMessage(ended, ErrorEcho.ofJob(envelope(kind, file)));
        }
    }

    /** What stands around the people, where it can be read at all. */
    private static Optional<XmlMessage> envelope(BulkKind kind, Path file) throws IOException {
        try {
            return Optional.of(new BulkReading(() -> Files.newInputStream(file), kind.question()).envelope());
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    private static void copy(Bodies.Coming request, Path file) throws CheckInEnded, NotThere, IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            Optional<Body.Missing> missing = copied(request, stream);
            if (missing.isPresent()) {
                throw NotThere.because(missing.get());
            }
        }
        if (Files.size(file) > Limits.BULK_DOOR_BYTES) {
            throw new CheckInEnded(Reason.MESSAGE_TOO_LARGE);
        }
    }

    /** The line's failures are the sender's; the disk's are ours. */
    private static Optional<Body.Missing> copied(Bodies.Coming request, OutputStream file)
            throws NotThere, IOException {
        try {
            return request.copy(file, Limits.BULK_DOOR_BYTES + 1);
        } catch (IOException brokenOff) {
            throw NotThere.brokenOff();
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        }
    }

    /** OQS-IF-007 → 008 or 011 → 012, or that the job is under way. */
    Fetched fetch(BulkKind kind, byte[] request) throws CheckInEnded, SQLException {
        BulkDownloadRequest asked = asked(request);
        Path file = file();
        try {
            Receipt receipt = center.fetch(kind, asked, file);
            record(Act.BULK_RESULT_FETCHED, asked.receptionNumber(), receipt);
            // What is open can still be read when it has no name any more, and a crash leaves nothing of it.
            return new Fetched(Files.size(file), Files.newInputStream(file));
        } catch (IOException disk) {
            throw new CheckInEnded(Reason.RESULT_NOT_KEPT);
        } finally {
            delete(file);
        }
    }

    /**
     * A result as it is handed out.
     *
     * @param stream to be closed by whoever reads it
     */
    record Fetched(long bytes, InputStream stream) {}

    private static BulkDownloadRequest asked(byte[] request) throws CheckInEnded {
        try {
            return BulkDownloadRequest.from(XmlMessages.read(request));
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed);
        }
    }

    private Path file() throws CheckInEnded {
        try {
            return Files.createTempFile(folder, "door", ".xml");
        } catch (IOException disk) {
            throw new CheckInEnded(Reason.RESULT_NOT_KEPT);
        }
    }

    private static void delete(Path file) throws CheckInEnded {
        try {
            Files.deleteIfExists(file);
        } catch (IOException disk) {
            throw new CheckInEnded(Reason.RESULT_NOT_KEPT);
        }
    }

    private void record(Act act, ReceptionNumber job, Receipt receipt) throws SQLException {
        ledger.write(new Deed(
                act,
                Deed.ACCOUNTING,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                Outcome.DONE,
                WAY,
                Optional.empty(),
                List.of("job/" + job.value(), "receipt " + receipt.text())));
    }
}
