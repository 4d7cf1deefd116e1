package shikaku.message;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * 電文に現れる名前: every different name of one message, of which there are only so many. A parser keeps each name for as long as it reads, so in
 * a message of many people names that never come again would fill the memory, even those of people long let go.
 */
final class Names {
    private final Set<String> seen = new HashSet<>();

    /** Those of the element that the parser stands at. */
    void ofElement(XMLStreamReader xml) {
        seen(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            seen(xml.getAttributeLocalName(i));
            seen(xml.getAttributePrefix(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            seen(xml.getNamespacePrefix(i));
            seen(xml.getNamespaceURI(i));
        }
    }

    /** That of the processing instruction that the parser stands at. */
    void ofInstruction(XMLStreamReader xml) {
        seen(xml.getPITarget());
    }

    private void seen(@Nullable String name) {
        if (name != null && seen.add(name) && seen.size() > Limits.NAMES) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, XmlMessage.ROOT);
        }
    }
}
