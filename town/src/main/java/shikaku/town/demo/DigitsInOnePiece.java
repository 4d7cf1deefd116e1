package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;

/**
 * The request with a PIN or a 照合番号B as Chromium sends one with so short a body: head and body in one piece, so that both lie side by side wherever a program
 * reads it into. The token stands last in the head: what is looked for afterwards, {@link #ending}, is the end of the token and the digits behind it.
 */
record DigitsInOnePiece(int port, String request) {
    private static final int OF_THE_TOKEN = 24;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /**
     * As the page of a pad sends it.
     *
     * @param screen the pad's, which tells port and token
     * @param path at the reader's door
     */
    static DigitsInOnePiece of(String origin, Element screen, String path, String digits) {
        int port = Integer.parseInt(screen.attr("data-port"));
        String request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: " + digits.length()
                + "\r\nOrigin: " + origin
                + "\r\nShikaku-Token: " + screen.attr("data-token") + END_OF_HEAD + digits;
        return new DigitsInOnePiece(port, request);
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
        return "DigitsInOnePiece[…]";
    }
}
