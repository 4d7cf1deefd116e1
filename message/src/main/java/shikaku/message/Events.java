package shikaku.message;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the parser tells, one thing after another: refused where it reaches outside the message, and counted where the parser keeps it. */
final class Events {
    private final XMLStreamReader xml;
    private final Stretch stretch;
    private final Names names = new Names();

    /** @param stretch what the parser reads from */
    Events(XMLStreamReader xml, Stretch stretch) {
        this.xml = xml;
        this.stretch = stretch;
    }

    boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /** The next, as a constant of {@link XMLStreamConstants}; the parser stands at it. */
    int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                stretch.ended();
                names.ofElement(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> stretch.ended();
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.ofInstruction(xml);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new MalformedMessage(Reason.FORBIDDEN_XML, XmlMessage.ROOT);
            default -> {
                // The rest brings nothing that stays.
            }
        }
        return event;
    }
}
