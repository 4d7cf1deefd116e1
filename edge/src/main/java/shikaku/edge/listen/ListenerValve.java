package shikaku.edge.listen;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Writes on every request the name of the listener it came in by; a port number would not do, tests let the system choose. And whoever was told
 * that their body came too slowly is hung up on: Tomcat would go on reading what is left of it.
 */
final class ListenerValve extends ValveBase {
    private final Listeners listeners;

    ListenerValve(Listeners listeners) {
        super(true);
        this.listeners = listeners;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(Listeners.ATTRIBUTE, listeners.nameOf(request.getConnector()));
        getNext().invoke(request, response);
        if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
