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
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** From bytes to the tree, by the JDK's pull parser with everything switched off that reaches outside the message. */
final class XmlParsing {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private XmlParsing() {}

    static XmlMessage parse(InputStream bytes, Charset charset) {
        try (Reader characters = withoutByteOrderMark(decoded(bytes, charset))) {
            return parse(factory().createXMLStreamReader(characters));
        } catch (CharacterCodingException refused) {
            throw new MalformedMessage(Reason.FORBIDDEN_CHARACTER, XmlMessage.ROOT);
        } catch (XMLStreamException refused) {
            throw new MalformedMessage(reason(refused), XmlMessage.ROOT);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private static XmlMessage parse(XMLStreamReader xml) throws XMLStreamException {
        if ("1.1".equals(xml.getVersion())) {
            throw new MalformedMessage(Reason.MESSAGE_MALFORMED, "version");
        }
        return new TreeBuilding(xml).message();
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
