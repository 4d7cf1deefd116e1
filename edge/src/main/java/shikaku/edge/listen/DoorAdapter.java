package shikaku.edge.listen;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Lets {@code OPTIONS *} (RFC 9110 §9.3.7) pass by where all other requests do, so that it is refused and on record as they are: Tomcat
 * would answer it with 200 before anything of ours was asked.
 */
final class DoorAdapter implements Adapter {
    private static final byte[] ROOT = {'/'};

    private final Adapter adapter;

    DoorAdapter(Adapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if ("OPTIONS".equals(request.getMethod()) && request.requestURI().equals("*")) {
            request.requestURI().setBytes(ROOT, 0, ROOT.length);
        }
        adapter.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return adapter.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return adapter.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        adapter.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        adapter.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return adapter.getDomain();
    }
}
