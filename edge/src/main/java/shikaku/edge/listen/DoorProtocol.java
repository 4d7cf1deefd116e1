package shikaku.edge.listen;

import java.io.IOException;
import java.util.function.Consumer;
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
    private Consumer<Reason> refused = reason -> {};

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

    /** @param refused hears of every connection that was closed before a request could come in by it */
    void guard(int share, Consumer<Reason> refused) {
        endpoint.guard(share, refused);
        this.refused = refused;
    }

    /** Who begins with HTTP/2's preface, which nobody offered them, is hung up on by Tomcat without a word, and told of. */
    private final class OnlyHttp1 extends Http11Processor {
        OnlyHttp1() {
            super(DoorProtocol.this, DoorProtocol.this.getAdapter());
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            SocketState state = super.service(socket);
            if (state == SocketState.UPGRADING && getUpgradeToken() == null) {
                refused.accept(Reason.UNEXPECTED_MESSAGE);
            }
            return state;
        }
    }
}
