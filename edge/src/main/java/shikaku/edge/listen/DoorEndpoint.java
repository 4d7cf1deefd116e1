package shikaku.edge.listen;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.TLSClientHelloExtractor;
import org.jspecify.annotations.Nullable;
import shikaku.message.Reason;

/**
 * What happens at a listener before there is a request: nobody holds more than their share of its connections, so that one machine that
 * opens them all does not keep the others out; and whoever shows no certificate is told of, like those who show a wrong one.
 */
final class DoorEndpoint extends NioEndpoint {
    /** What the JDK says of a client that was asked for a certificate and shows none. */
    private static final String NO_CERTIFICATE = "Empty client certificate chain";

    /** What the JDK says when the client has refused us. */
    private static final String THEIR_ALERT = "Received fatal alert";

    /** What a handshake says to Tomcat when there will be none. */
    private static final int HANG_UP = -1;

    private Guard guard = Guard.none();

    void guard(Guard guard) {
        this.guard = guard;
    }

    Guard guard() {
        return guard;
    }

    /** Called by the one thread that accepts: it counts, and never waits for whoever is told. */
    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        // Where one address may hold them all, nobody is counted.
        if (guard.share() >= getMaxConnections() || held(socket.socket().getInetAddress()) < guard.share()) {
            return super.setSocketOptions(socket);
        }
        destroySocket(socket);
        Thread.ofVirtual().start(() -> guard.refused().accept(Reason.TOO_MANY_CONNECTIONS));
        return false;
    }

    /** Connections open from there. Counted anew each time: a count kept beside Tomcat's own could drift from it. */
    private long held(@Nullable InetAddress address) {
        return connections.keySet().stream()
                .filter(open -> Optional.ofNullable(open.socket().getInetAddress())
                        .filter(other -> other.equals(address))
                        .isPresent())
                .count();
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffer) {
        return isSSLEnabled() ? new Handshake(buffer) : super.createChannel(buffer);
    }

    /** A TLS connection that tells when its client shows no certificate, speaks something else, or does not come to the point. */
    private final class Handshake extends SecureNioChannel {
        private final HeadTime time = guard.headTime();

        Handshake(SocketBufferHandler buffer) {
            super(buffer, DoorEndpoint.this);
        }

        @Override
        public int handshake(boolean read, boolean write) throws IOException {
            try {
                int waitsFor = super.handshake(read, write);
                return waitsFor > 0 && isTooSlow() ? HANG_UP : waitsFor;
            } catch (IOException e) {
                reason(e).ifPresent(guard.refused());
                throw e;
            }
        }

        private boolean isTooSlow() {
            boolean over = time.isOver(getIOChannel());
            if (over) {
                guard.refused().accept(Reason.MESSAGE_TOO_SLOW);
            }
            return over;
        }

        /** What Tomcat says to plain HTTP is said in our words. */
        @Override
        public boolean flushOutbound() throws IOException {
            if (netOutBuffer.equals(ByteBuffer.wrap(TLSClientHelloExtractor.USE_TLS_RESPONSE))) {
                netOutBuffer.clear();
                netOutBuffer.put(guard.words().apply(Guard.BAD_REQUEST, Reason.UNEXPECTED_MESSAGE));
                netOutBuffer.flip();
            }
            return super.flushOutbound();
        }
    }

    /** Whoever leaves is refused nothing, nor is who does not like our certificate; what is wrong with theirs is told where it is looked at. */
    private static Optional<Reason> reason(IOException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains(NO_CERTIFICATE)) {
            return Optional.of(Reason.NOT_A_CLIENT_CERTIFICATE);
        }
        boolean broken = e instanceof SSLException
                ? !said.contains(THEIR_ALERT) && !(e.getCause() instanceof CertificateException)
                // Tomcat's own word for plain HTTP; a connection that breaks has exceptions of other classes.
                : e.getClass() == IOException.class;
        return broken ? Optional.of(Reason.UNEXPECTED_MESSAGE) : Optional.empty();
    }
}
