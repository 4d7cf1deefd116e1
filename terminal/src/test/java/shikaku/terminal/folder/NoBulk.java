package shikaku.terminal.folder;

import java.nio.file.Path;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.RequestKey;
import shikaku.terminal.center.BulkKind;
import shikaku.terminal.center.BulkLine;
import shikaku.terminal.checkin.CheckInEnded;

/** A center that takes no jobs. */
final class NoBulk implements BulkLine {
    @Override
    public Taken send(BulkKind kind, Path request, RequestKey name) throws CheckInEnded {
        throw new CheckInEnded(Reason.CENTER_UNREACHABLE);
    }

    @Override
    public Receipt fetch(BulkKind kind, BulkDownloadRequest request, Path into) throws CheckInEnded {
        throw new CheckInEnded(Reason.CENTER_UNREACHABLE);
    }
}
