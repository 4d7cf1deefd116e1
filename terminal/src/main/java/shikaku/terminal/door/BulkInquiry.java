package shikaku.terminal.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.evidence.Receipt;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.terminal.Limits;
import shikaku.terminal.center.BulkKind;
import shikaku.terminal.center.BulkLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 一括照会 by accounting's door, in its two steps; as many people as fit into the door's one message, a clinic's day and more. */
@Realizes(clauses = {Clause.C3, Clause.C21})
public final class BulkInquiry {
    private static final String WAY = "by door";

    private final BulkLine center;
    private final Ledger ledger;
    private final Path folder;

    /** @param folder of the terminal's own, in which a message lies while it is under way */
    public BulkInquiry(BulkLine center, Ledger ledger, Path folder) {
        this.center = center;
        this.ledger = ledger;
        this.folder = folder;
    }

    /**
     * OQS-IF-005 → 006.
     *
     * @param name of the request, so that one sent again is the same job
     */
    byte[] send(byte[] request, RequestKey name) throws CheckInEnded, SQLException {
        return throughAFile(file -> {
            Files.write(file, request);
            BulkLine.Taken taken = center.send(BulkKind.INQUIRIES, file, name);
            record(Act.BULK_JOB_TAKEN, taken.result().receptionNumber(), taken.receipt());
            return XmlMessages.write(taken.result().toXml());
        });
    }

    /** OQS-IF-007 → 008, or that the job is under way. */
    byte[] fetch(byte[] request) throws CheckInEnded, SQLException {
        BulkDownloadRequest asked = asked(request);
        return throughAFile(file -> {
            Receipt receipt = center.fetch(BulkKind.INQUIRIES, asked, file);
            if (Files.size(file) > Limits.BULK_DOOR_BYTES) {
                throw new CheckInEnded(Reason.MESSAGE_TOO_LARGE);
            }
            record(Act.BULK_RESULT_FETCHED, asked.receptionNumber(), receipt);
            return Files.readAllBytes(file);
        });
    }

    private static BulkDownloadRequest asked(byte[] request) throws CheckInEnded {
        try {
            return BulkDownloadRequest.from(XmlMessages.read(request));
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed);
        }
    }

    private byte[] throughAFile(Step step) throws CheckInEnded, SQLException {
        try {
            Path file = Files.createTempFile(folder, "door", ".xml");
            try {
                return step.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
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

    /** What is done while the message lies in a file. */
    private interface Step {
        byte[] with(Path file) throws CheckInEnded, IOException, SQLException;
    }
}
