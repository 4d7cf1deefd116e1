package shikaku.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;
import shikaku.edge.tls.TlsKeys;

/** One who shows a certificate whatever authorities the door names; the JDK's own client would show none. */
record Stranger(X509KeyManager own) implements X509KeyManager {
    private static final int TRIES = 20;
    private static final int LISTENING_MS = 2;

    /**
     * On a busy machine the first handshake of all may take longer than the door or a client waits for one. It is made before the tests, as often
     * as it takes, so that none of them is about that.
     */
    static void firstHandshake(TlsKeys keys, int port) throws GeneralSecurityException, IOException {
        for (int tries = 1; ; tries++) {
            try {
                knock(keys, port);
                return;
            } catch (IOException late) {
                if (tries == TRIES) {
                    throw late;
                }
            }
        }
    }

    /** Knocks once and waits for what the door says. */
    static int knock(TlsKeys keys, int port) throws GeneralSecurityException, IOException {
        return knock(context(keys, shown(keys)), "127.0.0.1", port);
    }

    /** The same from another address of this machine. */
    static int knockFrom(String address, TlsKeys keys, int port) throws GeneralSecurityException, IOException {
        return knock(context(keys, shown(keys)), address, port);
    }

    /** The same with nothing to show. */
    static int knockWithoutCertificate(TlsKeys keys, int port) throws GeneralSecurityException, IOException {
        return knock(context(keys, new KeyManager[0]), "127.0.0.1", port);
    }

    /** Says this at the door, byte for byte, and hears everything that the door says until it hangs up. */
    static String say(String request, TlsKeys keys, int port) throws GeneralSecurityException, IOException {
        try (Socket socket =
                context(keys, shown(keys)).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            return say(request, socket);
        }
    }

    /** The same where no TLS is spoken. */
    static String say(String request, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return say(request, socket);
        }
    }

    /** Says this byte by byte, and goes on without coming to an end, until the door hangs up; and hears what the door says. */
    static String drip(String beginning, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LISTENING_MS);
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            for (int at = 0; hears(socket, heard); at++) {
                socket.getOutputStream().write(at < beginning.length() ? beginning.charAt(at) : 'a');
            }
            return heard.toString(StandardCharsets.UTF_8);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    /** Whether the other side may still say something and has not yet. */
    private static boolean hears(Socket socket, ByteArrayOutputStream heard) throws IOException {
        try {
            int first = socket.getInputStream().read();
            if (first >= 0) {
                heard.write(first);
                socket.setSoTimeout(0);
                socket.getInputStream().transferTo(heard);
            }
            return false;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        }
    }

    private static String say(String request, Socket socket) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Offers TLS 1.2 and nothing newer. */
    static void greetWithTls12(TlsKeys keys, int port) throws GeneralSecurityException, IOException {
        SSLContext old = SSLContext.getInstance("TLSv1.2");
        old.init(shown(keys), null, null);
        try (SSLSocket socket =
                (SSLSocket) old.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
        }
    }

    private static int knock(SSLContext context, String from, int port) throws IOException {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            socket.getOutputStream().write("GET /who HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read();
        }
    }

    private static KeyManager[] shown(TlsKeys keys) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys.own(), keys.password().toCharArray());
        return Stream.of(own.getKeyManagers())
                .map(manager -> new Stranger((X509KeyManager) manager))
                .toArray(KeyManager[]::new);
    }

    private static SSLContext context(TlsKeys keys, KeyManager[] shown) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys.trusted());
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(shown, trust.getTrustManagers(), new SecureRandom());
        return context;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return own.chooseClientAlias(types, null, socket);
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return own.getClientAliases(type, null);
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return own.getServerAliases(type, issuers);
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return own.chooseServerAlias(type, issuers, socket);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return own.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return own.getPrivateKey(alias);
    }
}
