package shikaku.edge.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import shikaku.message.Reason;

/** What is said to whoever has sent no request that could be answered: HTTP/1.1 in one piece, the last on its connection. */
public final class RawAnswer {
    private RawAnswer() {}

    /** Status line, headers and body. */
    public static byte[] of(int status, Reason reason) {
        byte[] body = new ErrorText(status, reason).json("-").getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 %d \r\nContent-Type: application/json;charset=UTF-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                        .formatted(status, body.length);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        return whole.toByteArray();
    }
}
