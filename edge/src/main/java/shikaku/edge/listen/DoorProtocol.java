package shikaku.edge.listen;

import java.util.function.Consumer;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;
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

    /** @param refused hears of every connection that was closed before a request could come in by it */
    void guard(int share, Consumer<Reason> refused) {
        endpoint.guard(share, refused);
    }
}
