package shikaku.message;

import java.util.List;

/**
 * A message as a tree: {@code XmlMsg} with {@code MessageHeader} and {@code MessageBody}. Holds every element that
 * arrived, known or not, so that what is read and written again has lost nothing.
 *
 * @param header the children of {@code MessageHeader}
 * @param body the children of {@code MessageBody}
 */
public record XmlMessage(List<Element> header, List<Element> body) {

    static final String ROOT = "XmlMsg";
    static final String HEADER = "MessageHeader";
    static final String BODY = "MessageBody";

    public XmlMessage {
        header = List.copyOf(header);
        body = List.copyOf(body);
    }

    /** A message built from the two halves. */
    public static XmlMessage of(Elements header, Elements body) {
        return new XmlMessage(header.toList(), body.toList());
    }

    /** The header's fields. */
    public Fields headerFields() {
        return new Fields(HEADER, header);
    }

    /** The body's fields. */
    public Fields bodyFields() {
        return new Fields(BODY, body);
    }
}
