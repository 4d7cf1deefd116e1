package shikaku.edge.listen;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import shikaku.message.Reason;

/** Tomcat's HTTP/1.1 over connections of which no address holds more than its share ({@link DoorEndpoint}). Public because Tomcat makes it by its name. */
public final class DoorProtocol extends Http11NioProtocol {
    private final DoorEndpoint endpoint;

    /** Without a share until {@link #guard} is called. */
    public DoorProtocol() {
        this(new DoorEndpoint());
    }

    private DoorProtocol(DoorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new DoorAdapter(adapter));
    }

    @Override
    protected Processor createProcessor() {
        return new OnlyHttp1();
    }

    void guard(Guard guard) {
        endpoint.guard(guard);
    }

    /**
     * Who begins with HTTP/2's preface, which nobody offered them, is hung up on by Tomcat without a word; and whoever takes too long for the head of a request is
     * not. Both are told why, and told of.
     */
    private final class OnlyHttp1 extends Http11Processor {
        private final HeadTime head = endpoint.guard().headTime();

        OnlyHttp1() {
            super(DoorProtocol.this, DoorProtocol.this.getAdapter());
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            SocketState state = super.service(socket);
            if (state == SocketState.UPGRADING && getUpgradeToken() == null) {
                refuse(socket, Guard.BAD_REQUEST, Reason.UNEXPECTED_MESSAGE);
            } else if (state != SocketState.LONG || isAsync()) {
                head.complete();
            } else if (head.isOver(socket)) {
                head.complete();
                refuse(socket, Guard.TOO_SLOW, Reason.MESSAGE_TOO_SLOW);
                return SocketState.CLOSED;
            }
            return state;
        }

        private void refuse(SocketWrapperBase<?> socket, int status, Reason reason) throws IOException {
            endpoint.guard().refused().accept(reason);
            socket.write(true, ByteBuffer.wrap(endpoint.guard().words().apply(status, reason)));
            socket.flush(true);
        }
    }
}
