package shikaku.terminal.center;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import shikaku.evidence.Receipt;
import shikaku.message.XmlMessage;
import shikaku.message.bulk.RequestKey;
import shikaku.terminal.center.CenterWire.Heard;
import shikaku.terminal.checkin.CheckInEnded;

/** {@link CenterWire} for what does not fit into memory. */
public interface BulkWire {
    /**
     * Sends a question that lies in a file.
     *
     * @param name by which the center knows it again
     * @throws CheckInEnded when there was no answer, or the answer was an error
     * @throws IOException when there is no such file
     */
    Heard send(String path, Path question, RequestKey name) throws CheckInEnded, IOException;

    /**
     * Has the answer written to a file; returns its receipt, empty when none came that can be read.
     *
     * @throws CheckInEnded as above
     * @throws IOException when the file fails
     */
    Optional<Receipt> fetch(String path, XmlMessage question, Path into) throws CheckInEnded, IOException;
}
