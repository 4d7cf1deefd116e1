package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;

/**
 * The PIN's request as Chromium sends one with so short a body: head and body in one piece, so that both lie side by side wherever a program reads it into. The
 * token stands last in the head: what is looked for afterwards, {@link #ending}, is the end of the token and the PIN behind it.
 */
record PinInOnePiece(int port, String request) {
    private static final int OF_THE_TOKEN = 24;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** @param pinScreen the pad's screen, which tells port and token */
    static PinInOnePiece of(String origin, Element pinScreen, String pin) {
        int port = Integer.parseInt(pinScreen.attr("data-port"));
        String request = "POST /pin HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: " + pin.length()
                + "\r\nOrigin: " + origin
                + "\r\nShikaku-Token: " + pinScreen.attr("data-token") + END_OF_HEAD + pin;
        return new PinInOnePiece(port, request);
    }

    byte[] ending() {
        int head = request.indexOf(END_OF_HEAD);
        return bytes(request.substring(head - OF_THE_TOKEN));
    }

    /** Returns when the reader has answered. */
    void send() {
        try (Socket door = new Socket(InetAddress.getLoopbackAddress(), port)) {
            door.getOutputStream().write(bytes(request));
            door.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the reader's door does not answer", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "PinInOnePiece[…]";
    }
}
