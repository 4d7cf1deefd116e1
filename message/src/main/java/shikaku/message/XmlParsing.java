package shikaku.message;

import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** From bytes to the tree, by the JDK's pull parser with everything switched off that reaches outside the message. */
final class XmlParsing {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private XmlParsing() {}

    static XmlMessage parse(InputStream bytes, Charset charset) {
        try {
            return parse(bytes, charset, _ -> false);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    /**
     * @param taken is shown each child of the body as soon as it was read; what it takes is not kept
     * @throws IOException when the stream fails
     */
    static XmlMessage parse(InputStream bytes, Charset charset, Predicate<Element> taken) throws IOException {
        try (var characters = new Stretch(new WithoutEndMark(withoutByteOrderMark(decoded(bytes, charset))))) {
            return parse(factory().createXMLStreamReader(characters), characters, taken);
        } catch (CharacterCodingException refused) {
            throw new MalformedMessage(Reason.FORBIDDEN_CHARACTER, XmlMessage.ROOT);
        } catch (XMLStreamException refused) {
            rethrowed(refused);
            throw new MalformedMessage(reason(refused), XmlMessage.ROOT);
        }
    }

    private static XmlMessage parse(XMLStreamReader xml, Stretch stretch, Predicate<Element> taken)
            throws XMLStreamException {
        if ("1.1".equals(xml.getVersion())) {
            throw new MalformedMessage(Reason.MESSAGE_MALFORMED, "version");
        }
        return new TreeBuilding(xml, stretch, taken).message();
    }

    /** A stream that failed is no fault of the message. */
    private static void rethrowed(XMLStreamException refused) throws IOException {
        if (reason(refused) != Reason.FORBIDDEN_CHARACTER
                && refused.getNestedException() instanceof IOException failed) {
            throw failed;
        }
    }

    /** The parser's texts may quote the message, so only its kind of failure is carried on. */
    private static Reason reason(XMLStreamException refused) {
        Throwable cause = refused.getNestedException();
        return cause instanceof CharacterCodingException || cause instanceof CharConversionException
                ? Reason.FORBIDDEN_CHARACTER
                : Reason.MESSAGE_MALFORMED;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** A reader that reports what is not of the encoding instead of putting a replacement character into a name. */
    private static Reader decoded(InputStream bytes, Charset charset) {
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Reader withoutByteOrderMark(Reader characters) throws IOException {
        characters.mark(1);
        if (characters.read() != BYTE_ORDER_MARK) {
            characters.reset();
        }
        return characters;
    }
}
