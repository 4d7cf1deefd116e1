package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Family;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.apply.Application;
import shikaku.network.apply.Connections;
import shikaku.network.apply.Conntrack;
import shikaku.network.apply.StateFolder;
import shikaku.network.apply.SystemMachine;
import shikaku.network.apply.SystemNft;
import shikaku.network.document.RouterFile;

/** 許可の取消し: programs' own sockets, through a router whose rules are exchanged while they are open. */
@WhereLabsStand
class WithdrawnPermissionTest {
    private static final int SOON = 300;
    private static final int AT_LAST = 30_000;

    private final Site before = ExampleSite.ofOneClinic();

    /** The distribution host's files are no longer to be had at their port. */
    private final Site after = ExampleSite.ofOneClinicWith("files: 443", "files: 444");

    private final Router router = before.clinics().getFirst().routerB();
    private final Zone terminal = before.clinics().getFirst().terminal();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Both ends of an open connection. */
    private record Open(Socket asking, Socket answering) implements AutoCloseable {
        void carries(int octet) throws IOException {
            asking.getOutputStream().write(octet);
            assertThat(answering.getInputStream().read()).isEqualTo(octet);
        }

        @Override
        public void close() throws IOException {
            asking.close();
            answering.close();
        }
    }

    private Open open(Lab lab, Zone to, Family family, int port) throws Exception {
        InetSocketAddress service = new InetSocketAddress(
                InetAddress.ofLiteral(to.host().addresses().of(family).toString()), port);
        try (ServerSocket door = lab.at(to).run(() -> new ServerSocket(port, 1, service.getAddress()))) {
            Socket asking = lab.at(terminal).run(() -> {
                Socket socket = new Socket();
                socket.connect(service, AT_LAST);
                return socket;
            });
            Socket answering = door.accept();
            answering.setSoTimeout(AT_LAST);
            return new Open(asking, answering);
        }
    }

    private Connections.Outcome apply(Lab lab, Connections connections) throws Exception {
        List<Connections.Outcome> outcomes = new java.util.ArrayList<>();
        Application.Ended ended = new Application(
                        new SystemNft(inside(lab)),
                        connections,
                        new SystemMachine(inside(lab)),
                        StateFolder.at(folder.resolve("state")),
                        InstantSource.system(),
                        "this start")
                .apply(
                        RouterFile.of(after.clinics().getFirst().routerB(), Reachability.of(after))
                                .text(),
                        Reachability.of(after),
                        Duration.ofMinutes(5),
                        new Application.Witness() {
                            @Override
                            public void told(Application.Settled earlier) {}

                            @Override
                            public void forwardingEnded() {}

                            @Override
                            public boolean confirms(Duration time, Connections.Outcome outcome) {
                                return outcomes.add(outcome);
                            }
                        });
        assertThat(ended).isEqualTo(Application.Ended.APPLIED);
        return outcomes.getFirst();
    }

    private List<String> inside(Lab lab) {
        return lab.at(router).command(List.of());
    }

    private void loadAll(Lab lab) {
        before.routers()
                .forEach(each -> lab.load(
                        each, RouterFile.of(each, Reachability.of(before)).text()));
    }

    @ParameterizedTest
    @EnumSource
    @Proves(clauses = {Clause.C7, Clause.C13})
    void an_open_connection_whose_permission_is_withdrawn_dies_and_one_that_is_still_permitted_goes_on(Family family)
            throws Exception {
        try (Lab lab = Lab.up(before, folder)) {
            loadAll(lab);
            try (Open files = open(lab, before.distribution(), family, 443);
                    Open center = open(lab, before.center(), family, 8443)) {
                files.carries('f');
                center.carries('c');
                Connections.Outcome outcome = apply(lab, new Conntrack(inside(lab)));
                Assumptions.assumeFalse(
                        outcome instanceof Connections.NoTool, "conntrack (Debian: conntrack) is not installed");
                assertThat(outcome)
                        .isEqualTo(new Connections.Ended(List.of("%s -> %s tcp 443"
                                .formatted(
                                        terminal.host().addresses().of(family),
                                        before.distribution().host().addresses().of(family)))));
                files.asking().getOutputStream().write('g');
                center.carries('d');
                files.answering().setSoTimeout(SOON);
                assertThatThrownBy(() -> files.answering().getInputStream().read())
                        .isInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @Test
    void without_the_tool_it_goes_on_and_that_is_told() throws Exception {
        try (Lab lab = Lab.up(before, folder)) {
            loadAll(lab);
            try (Open files = open(lab, before.distribution(), Family.IPV4, 443)) {
                files.carries('f');
                assertThat(apply(lab, new Conntrack(List.of("env", "PATH=/nowhere"))))
                        .isEqualTo(new Connections.NoTool());
                files.carries('g');
            }
        }
    }
}
