package shikaku.terminal.center;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Receipt;
import shikaku.message.BulkReading;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ErrorResult;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.PrivateFolder;

/** 一括 between a receipt computer's file and the center. What is not filtered yet lies where only the terminal may read, and goes at once. */
@Realizes(clauses = {Clause.C14, Clause.C21})
public final class BulkMessages implements BulkLine {
    private final BulkWire wire;
    private final InstitutionCode institution;
    private final BulkItems items;
    private final UnaryOperator<XmlMessage> allowedItems;
    private final Path folder;
    /** The center takes one message of an institution at a time, whichever way it came here; who came first goes first. */
    private final ReentrantLock sending = new ReentrantLock(true);

    /**
     * @param allowedItems for the messages that are about nobody
     * @param folder of the terminal's own; what a crash left in it is removed
     */
    public static BulkMessages open(
            BulkWire wire,
            InstitutionCode institution,
            BulkItems items,
            UnaryOperator<XmlMessage> allowedItems,
            Path folder)
            throws IOException {
        PrivateFolder.make(folder);
        try (var left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
        return new BulkMessages(wire, institution, items, allowedItems, folder);
    }

    private BulkMessages(
            BulkWire wire,
            InstitutionCode institution,
            BulkItems items,
            UnaryOperator<XmlMessage> allowedItems,
            Path folder) {
        this.wire = wire;
        this.institution = institution;
        this.items = items;
        this.allowedItems = allowedItems;
        this.folder = folder;
    }

    @Override
    public Taken send(BulkKind kind, Path request, RequestKey name) throws CheckInEnded, IOException {
        Path filtered = Files.createTempFile(folder, "request", ".xml");
        try {
            requireOwn(kind.header(envelope(request, kind.question())).institution());
            items.copy(request, kind.asking(), kind.question(), filtered);
            var heard = inTurn(() -> wire.send(kind.path(), filtered, name));
            Receipt receipt = receipt(heard.receipt());
            var result = BulkUploadResult.from(allowedItems.apply(heard.message()));
            requireOwn(result.header().request().institution());
            return new Taken(result, receipt);
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed);
        } finally {
            Files.deleteIfExists(filtered);
        }
    }

    private CenterWire.Heard inTurn(Sending upload) throws CheckInEnded, IOException {
        sending.lock();
        try {
            return upload.send();
        } finally {
            sending.unlock();
        }
    }

    private interface Sending {
        CenterWire.Heard send() throws CheckInEnded, IOException;
    }

    @Override
    public Receipt fetch(BulkKind kind, BulkDownloadRequest request, Path into) throws CheckInEnded, IOException {
        requireOwn(request.header().institution());
        Path answer = Files.createTempFile(folder, "answer", ".xml");
        try {
            Receipt receipt = receipt(wire.fetch(kind.resultPath(), allowedItems.apply(request.toXml()), answer));
            requireAsked(request, envelope(answer, kind.answer()));
            items.copy(answer, kind.answering(), kind.answer(), into);
            return receipt;
        } catch (MalformedMessage malformed) {
            throw new CheckInEnded(malformed);
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private void requireAsked(BulkDownloadRequest request, XmlMessage envelope) throws CheckInEnded {
        var error = ErrorResult.in(envelope);
        if (error.isPresent()) {
            throw new CheckInEnded(error.get().error().reason().orElse(Reason.UNEXPECTED_MESSAGE));
        }
        BulkResult result = BulkResult.from(envelope);
        requireOwn(result.request().institution());
        if (!result.receptionNumber().equals(request.receptionNumber())) {
            throw new CheckInEnded(Reason.UNEXPECTED_MESSAGE);
        }
    }

    private void requireOwn(InstitutionCode named) throws CheckInEnded {
        if (!named.equals(institution)) {
            throw new CheckInEnded(Reason.WRONG_INSTITUTION);
        }
    }

    private static Receipt receipt(Optional<Receipt> given) throws CheckInEnded {
        return given.orElseThrow(() -> new CheckInEnded(Reason.RECEIPT_MISSING));
    }

    private static XmlMessage envelope(Path message, String unit) throws IOException {
        return new BulkReading(() -> Files.newInputStream(message), unit).envelope();
    }
}
