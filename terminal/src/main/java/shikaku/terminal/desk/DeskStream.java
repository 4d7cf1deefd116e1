package shikaku.terminal.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.Principal;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import shikaku.edge.staff.SessionWatch;
import shikaku.edge.staff.StaffSession;
import shikaku.edge.staff.StaffSessions;
import shikaku.edge.web.Refusing;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.store.Arrivals;

/**
 * {@code GET /desk/events}: tells a desk's page that its list is old (server-sent events, HTML Living Standard, 9.2). An event {@code news} carries the
 * list's version and nobody's data: the page asks for the list itself, and the evidence has who saw it. A stream ends with its sign-in,
 * and after {@link Limits#DESK_STREAM}; then the browser comes back by itself.
 */
@Controller
public class DeskStream implements SmartLifecycle {
    /** A comment finds pages that were closed. */
    private static final String BEAT = ":\n\n";

    private final Arrivals arrivals;
    private final Refusing refusing;
    private final StaffSessions sessions;
    private final StreamPlaces places = new StreamPlaces();
    private volatile boolean running;

    DeskStream(Arrivals arrivals, Refusing refusing, StaffSessions sessions) {
        this.arrivals = arrivals;
        this.refusing = refusing;
        this.sessions = sessions;
    }

    /**
     * Events after a version of the list.
     *
     * @param after the page's
     * @param last the one that this browser heard of last, when it comes back
     */
    @GetMapping("/desk/events")
    void stream(
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "-1") long last,
            Principal staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!places.tryTake(staff.getName())) {
            refusing.keep(request, Reason.WATCHED_BY_MANY);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            write(last < 0 ? after : last, SessionWatch.of(request), response.getWriter());
        } finally {
            places.leave(staff.getName());
        }
    }

    private void write(long known, Optional<StaffSession> session, PrintWriter out) throws InterruptedException {
        long heard = known;
        long end = System.nanoTime() + Limits.DESK_STREAM.toNanos();
        out.print(BEAT);
        while (!out.checkError() && running && System.nanoTime() < end && signedIn(session)) {
            arrivals.await(heard, Limits.DESK_BEAT, () -> !running);
            long version = arrivals.version();
            out.print(version == heard ? BEAT : "id: " + version + "\nevent: news\ndata: " + version + "\n\n");
            heard = version;
        }
    }

    /** To hear of news is no use of a sign-in. */
    private boolean signedIn(Optional<StaffSession> session) {
        return session.filter(theirs -> !theirs.isOver() && sessions.holds(theirs, false))
                .isPresent();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends before the listeners do, so that a terminal somebody looks at stops as fast as any other. */
    @Override
    public void stop() {
        running = false;
        arrivals.nudge();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
