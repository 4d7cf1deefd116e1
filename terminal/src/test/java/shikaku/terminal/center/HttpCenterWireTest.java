package shikaku.terminal.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.session.CardSessionRequest;
import shikaku.terminal.checkin.CheckInEnded;

/** A line that loses one packet of twenty loses the packets that open a connection as well. */
@Proves(arrows = Arrow.A3)
class HttpCenterWireTest {
    private static final XmlMessage QUESTION =
            new CardSessionRequest(new InstitutionCode(CheckDigit.append("281000001"))).toXml();

    private final LossyLine line = new LossyLine();

    @SuppressWarnings("NullAway.Init")
    private HttpServer center;

    @SuppressWarnings("NullAway.Init")
    private HttpCenterWire wire;

    @BeforeEach
    void start() throws IOException {
        center = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        center.createContext("/", exchange -> {
            byte[] question = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, question.length);
            exchange.getResponseBody().write(question);
            exchange.close();
        });
        center.start();
        wire = new HttpCenterWire(
                line, URI.create("http://localhost:" + center.getAddress().getPort()), Witness.NONE);
    }

    @AfterEach
    void stop() {
        center.stop(0);
        line.close();
    }

    @Test
    void aConnectionThatCouldNotBeOpenedInTimeIsTriedOnceMore() throws Exception {
        line.next(new HttpConnectTimeoutException("SYN lost"));
        assertThat(wire.ask("/x", QUESTION).message()).isEqualTo(QUESTION);
        assertThat(line.asked()).isEqualTo(2);
    }

    @Test
    void andNotForEver() {
        line.next(new HttpConnectTimeoutException("SYN lost"), new HttpConnectTimeoutException("SYN lost"));
        assertThatExceptionOfType(CheckInEnded.class)
                .isThrownBy(() -> wire.ask("/x", QUESTION))
                .returns(Reason.CENTER_UNREACHABLE, CheckInEnded::reason);
        assertThat(line.asked()).isEqualTo(2);
    }

    /** A connection that broke may have carried the question; a refused one says that nobody is there. */
    @Test
    void whatMayHaveBeenAskedIsNotAskedTwice() {
        for (IOException trouble : new IOException[] {
            new HttpTimeoutException("late"),
            new ConnectException("refused"),
            new IOException("HTTP/1.1 header parser received no bytes")
        }) {
            line.next(trouble);
            assertThatExceptionOfType(CheckInEnded.class)
                    .isThrownBy(() -> wire.ask("/x", QUESTION))
                    .returns(Reason.CENTER_UNREACHABLE, CheckInEnded::reason);
        }
        assertThat(line.asked()).isEqualTo(3);
    }
}
