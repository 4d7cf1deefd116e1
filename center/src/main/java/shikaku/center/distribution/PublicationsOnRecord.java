package shikaku.center.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/** 台帳の引き継ぎ: takes what operators did beside the running host over into its evidence; killed in between, it writes a row twice rather than never. */
final class PublicationsOnRecord {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationsOnRecord.class);

    private final Path data;
    private final PublishedFolder folder;
    private final Giving evidence;

    PublicationsOnRecord(Path data, PublishedFolder folder, Giving evidence) {
        this.data = data;
        this.folder = folder;
        this.evidence = evidence;
    }

    /** Nobody publishes meanwhile: a line and its file are both there, or neither will be. */
    void run() throws IOException {
        try (Turn turn = Turn.take(data)) {
            folder.sweep(turn);
            PublicationLedger ledger = new PublicationLedger(data);
            List<Optional<Publication>> lines = ledger.unrecorded();
            SignatureList offered = folder.list();
            for (int i = 0; i < lines.size(); i++) {
                keep(lines.get(i), offered, lines.subList(i + 1, lines.size()));
                ledger.recorded(1);
            }
        }
    }

    private void keep(Optional<Publication> line, SignatureList offered, List<Optional<Publication>> later) {
        line.ifPresentOrElse(
                publication -> evidence.published(publication, isDone(publication.file(), offered, later)),
                () -> LOG.error("a line of published.tsv is not one of ours"));
    }

    private static boolean isDone(SignatureFile file, SignatureList offered, List<Optional<Publication>> later) {
        Stream<SignatureFile> after = later.stream().flatMap(Optional::stream).map(Publication::file);
        return offered.files().contains(file)
                || after.anyMatch(next -> next.name().equals(file.name()));
    }
}
