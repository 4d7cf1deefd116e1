package shikaku.message;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;

/**
 * 一括の電文を一件ずつ読む: a message of any length in the memory of one person's block. Because elements come in any order, the header may
 * stand behind a hundred thousand people: so the source is opened once for what stands around them and once for themselves.
 */
public final class BulkReading {

    private final Source source;
    private final String unit;

    /** Where the message lies, to be opened from its start each time. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /** @param unit the name of the block that repeats for each person, right below the body */
    public BulkReading(Source source, String unit) {
        this.source = source;
        this.unit = unit;
    }

    /**
     * The message without its people.
     *
     * @throws MalformedMessage when it is none, or has more than {@link Limits#BULK_UNITS} people or {@link Limits#BULK_BYTES} bytes
     * @throws IOException when the source fails
     */
    public XmlMessage envelope() throws IOException {
        return pass(_ -> {});
    }

    /**
     * Shows every person's block in the order of the message.
     *
     * @throws MalformedMessage as above, perhaps after some were shown
     */
    public void each(Consumer<Fields> reading) throws IOException {
        pass(reading);
    }

    private XmlMessage pass(Consumer<Fields> reading) throws IOException {
        try (var bytes = new LimitedStream(new BufferedInputStream(source.open()), Limits.BULK_BYTES)) {
            var units = new Units(reading);
            return XmlParsing.parse(bytes, encoding(bytes), units::take);
        }
    }

    private static Charset encoding(InputStream bytes) throws IOException {
        bytes.mark(Encoding.DECLARATION_BYTES);
        byte[] head = bytes.readNBytes(Encoding.DECLARATION_BYTES);
        bytes.reset();
        return Encoding.of(head);
    }

    /** Counts, so that no number of people and no size of one of them is without a limit. */
    private final class Units {
        private final Consumer<Fields> reading;
        private int count;

        private Units(Consumer<Fields> reading) {
            this.reading = reading;
        }

        private boolean take(Element element) {
            if (!element.name().equals(unit)) {
                return false;
            }
            count++;
            if (count > Limits.BULK_UNITS || size(element) > Limits.BULK_UNIT_ELEMENTS) {
                throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, unit);
            }
            reading.accept(Fields.of(element));
            return true;
        }
    }

    private static int size(Element element) {
        return switch (element) {
            case Leaf _ -> 1;
            case Block(var _, var children) ->
                1 + children.stream().mapToInt(BulkReading::size).sum();
        };
    }
}
