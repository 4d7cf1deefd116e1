package shikaku.terminal.center;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shikaku.evidence.Receipt;
import shikaku.message.BulkReading;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.RequestKey;
import shikaku.terminal.checkin.CheckInEnded;

/** 一括照会 on its way to accounting, looked at: who will have trouble on the day they come is kept for the desk. */
public final class WatchedBulk implements BulkLine {
    private final BulkLine line;
    private final Ahead ahead;

    public WatchedBulk(BulkLine line, Ahead ahead) {
        this.line = line;
        this.ahead = ahead;
    }

    @Override
    public Taken send(BulkKind kind, Path request, RequestKey name) throws CheckInEnded, IOException {
        return line.send(kind, request, name);
    }

    @Override
    public Receipt fetch(BulkKind kind, BulkDownloadRequest request, Path into) throws CheckInEnded, IOException {
        Receipt receipt = line.fetch(kind, request, into);
        if (kind == BulkKind.INQUIRIES) {
            ahead.look(new BulkReading(() -> Files.newInputStream(into), BulkConfirmUnit.NAME));
        }
        return receipt;
    }
}
