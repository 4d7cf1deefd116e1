package shikaku.center.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import shikaku.message.BulkReading;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.XmlMessage;

/** The people of one portion as bytes and back: a message without a header, because what is kept is what is sent. */
final class People {
    private static final XmlMessage NO_HEADING = XmlMessage.of(new Elements(), new Elements());

    private People() {}

    static byte[] write(String block, List<Elements> people) {
        var bytes = new ByteArrayOutputStream();
        try (var writing = new BulkWriting(bytes, NO_HEADING)) {
            for (Elements person : people) {
                writing.unit(block, person);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static List<Fields> read(String block, byte[] content) {
        List<Fields> people = new ArrayList<>();
        try {
            new BulkReading(() -> new ByteArrayInputStream(content), block).each(people::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return people;
    }

    static Elements elements(Fields person) {
        var elements = new Elements();
        person.elements().forEach(elements::element);
        return elements;
    }
}
