package shikaku.edge.listen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * サーバー自身の断り: what Tomcat refuses below the framework, such as a request line that is none, a Host that no host can have, or headers
 * over the limit, is said in our words and on record like everything else; Tomcat's own page would have neither.
 */
final class ServerRefusals extends ErrorReportValve {
    private static final int REFUSED = 400;
    private static final int HEADERS_TOO_LARGE = 431;

    /** What Tomcat says of a head over the limit; its status is that of any other request that is none. */
    private static final String TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    /** Not of ours but of the request: an encoding that nobody knows (501) and a version of HTTP that there is not (505). */
    private static final Set<Integer> OF_THE_REQUEST = Set.of(501, 505);

    private final BiFunction<HttpServletRequest, Integer, ResponseEntity<byte[]>> answers;

    ServerRefusals(BiFunction<HttpServletRequest, Integer, ResponseEntity<byte[]>> answers) {
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < REFUSED || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ResponseEntity<byte[]> said = answers.apply(request, status(status, thrown));
        try {
            write(said, response);
        } catch (IOException gone) {
            // Nobody is there any more to be told; it is on record.
        }
    }

    private static int status(int status, @Nullable Throwable thrown) {
        if (thrown != null && TOO_LARGE.equals(thrown.getMessage())) {
            return HEADERS_TOO_LARGE;
        }
        return OF_THE_REQUEST.contains(status) ? REFUSED : status;
    }

    private static void write(ResponseEntity<byte[]> said, Response response) throws IOException {
        response.setStatus(said.getStatusCode().value());
        said.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(String.valueOf(said.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)));
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Writer writer = response.getReporter();
        byte[] body = said.getBody();
        if (writer != null && body != null) {
            writer.write(new String(body, StandardCharsets.UTF_8));
            response.finishResponse();
        }
    }
}
