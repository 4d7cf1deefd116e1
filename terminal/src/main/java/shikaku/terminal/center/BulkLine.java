package shikaku.terminal.center;

import java.io.IOException;
import java.nio.file.Path;
import shikaku.evidence.Receipt;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.RequestKey;
import shikaku.terminal.checkin.CheckInEnded;

/** The line to the center for jobs about many people, which never stand in memory together. */
public interface BulkLine {
    /**
     * Sends the job in a file, but for the items that may not cross.
     *
     * @param name of this request: sent again under it, it is the same job
     * @throws CheckInEnded when the center could not be asked, did not understand or refused
     * @throws IOException when a file fails
     */
    Taken send(BulkKind kind, Path request, RequestKey name) throws CheckInEnded, IOException;

    /**
     * Fetches a job's result, or that it is under way, into a file, but for the items that may not cross.
     *
     * @return the center's receipt
     * @throws CheckInEnded as above; then the file may hold anything
     * @throws IOException as above
     */
    Receipt fetch(BulkKind kind, BulkDownloadRequest request, Path into) throws CheckInEnded, IOException;

    /** The center has it. */
    record Taken(BulkUploadResult result, Receipt receipt) {}
}
