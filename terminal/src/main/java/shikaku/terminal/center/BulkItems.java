package shikaku.terminal.center;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.BulkReading;
import shikaku.message.BulkWriting;
import shikaku.message.Element.Block;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Limits;
import shikaku.message.XmlMessage;
import shikaku.message.item.BulkMessage;
import shikaku.message.item.ItemAllowList.Filtered;

/** 結合できる情報項目 of a message about many people: the same list, one person at a time; that something was dropped is on record once. */
@Realizes(clauses = Clause.C21)
public final class BulkItems {
    private final AllowedItems items;

    public BulkItems(AllowedItems items) {
        this.items = items;
    }

    /**
     * Copies a message without what may not cross.
     *
     * @param kind what it is, for not everything that may cross stands in every message
     * @param unit the block that repeats for each person
     * @throws shikaku.message.MalformedMessage when it is no message; what was written then has no end
     * @throws IOException when a file fails
     */
    void copy(Path from, BulkMessage kind, String unit, Path into) throws IOException {
        var reading = new BulkReading(() -> Files.newInputStream(from), unit);
        Filtered envelope = items.filtered(reading.envelope(), kind);
        var dropped = new TreeSet<>(envelope.dropped());
        try (OutputStream stream = Files.newOutputStream(into)) {
            // Closed at the end alone: a message that broke off has no end.
            var writing = new BulkWriting(stream, envelope.message());
            reading.each(person -> write(person, kind, unit, writing).stream()
                    .limit(Limits.DROPPED_NAMES - Math.min(dropped.size(), Limits.DROPPED_NAMES))
                    .forEach(dropped::add));
            writing.close();
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        }
        items.record(dropped);
    }

    private List<String> write(Fields person, BulkMessage kind, String unit, BulkWriting writing) {
        Filtered filtered =
                items.filtered(new XmlMessage(List.of(), List.of(new Block(unit, person.elements()))), kind);
        try {
            for (Fields left : filtered.message().bodyFields().blocks(unit, 1)) {
                var elements = new Elements();
                left.elements().forEach(elements::element);
                writing.unit(unit, elements);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return filtered.dropped();
    }
}
