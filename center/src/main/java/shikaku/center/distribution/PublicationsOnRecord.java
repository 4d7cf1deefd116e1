package shikaku.center.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.center.distribution.PublicationLedger.Line;

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

    /** Nobody publishes meanwhile: what was begun is offered, or never will be. */
    void run() throws IOException {
        try (Turn turn = Turn.take(data)) {
            folder.sweep(turn);
            PublicationLedger ledger = new PublicationLedger(data);
            folder.settle(ledger);
            List<Line> lines = ledger.unrecorded();
            for (int i = 0; i < lines.size(); i++) {
                keep(lines.get(i), lines.subList(i + 1, lines.size()));
                ledger.recorded(1);
            }
        }
    }

    private void keep(Line line, List<Line> later) {
        switch (line) {
            case Line.Begun(Publication publication) -> evidence.published(publication, isOffered(later));
            case Line.Settled _ -> {}
            case Line.Unreadable _ -> LOG.error("a line of published.tsv is not one of ours");
        }
    }

    /** What the next line of that kind says. */
    private static boolean isOffered(List<Line> later) {
        return later.stream()
                .flatMap(each -> each instanceof Line.Settled settled ? Stream.of(settled) : Stream.of())
                .findFirst()
                .map(Line.Settled::offered)
                .orElse(false);
    }
}
