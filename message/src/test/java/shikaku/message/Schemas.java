package shikaku.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Our own schemas, each named like the files of its message. */
public final class Schemas {

    private final Map<String, Schema> schemas = new HashMap<>();

    /** Throws {@link AssertionError} when the message is not as the schema {@code name} says. */
    public void accept(String name, byte[] message) {
        try {
            schemas.computeIfAbsent(name, Schemas::read)
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(message)));
        } catch (SAXException | IOException refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }

    private static Schema read(String name) {
        URL file = Objects.requireNonNull(XmlMessage.class.getResource("schema/" + name + ".xsd"), name);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file);
        } catch (SAXException broken) {
            throw new AssertionError(name + ": " + broken.getMessage(), broken);
        }
    }
}
