package shikaku.message;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shikaku.message.Element.Block;

/**
 * 一括の電文を一件ずつ書く: the header first, then one person's block after another, in the memory of one. Closing ends the message; a message
 * that was not closed is broken and is read by nobody.
 */
public final class BulkWriting implements Closeable {

    private final Writer xml;

    /**
     * Begins a message.
     *
     * @param envelope the header, and what stands in the body before the people
     */
    public BulkWriting(OutputStream stream, XmlMessage envelope) throws IOException {
        xml = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        xml.append(XmlPrinting.opening(envelope.header()));
        for (Element element : envelope.body()) {
            unit(element);
        }
    }

    /** Writes one person's block. */
    public void unit(String name, Elements children) throws IOException {
        unit(new Block(name, children.toList()));
    }

    /** Ends the message and closes the stream. */
    @Override
    public void close() throws IOException {
        xml.append(XmlPrinting.closing());
        xml.close();
    }

    private void unit(Element element) throws IOException {
        xml.append(XmlPrinting.print(List.of(element)));
    }
}
