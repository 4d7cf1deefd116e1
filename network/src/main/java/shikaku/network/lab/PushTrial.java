package shikaku.network.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Clinic;
import shikaku.network.Family;

/**
 * 押し込み: an accounting program that waits for results to be pushed to it, and a terminal that tries to. Both by programs' own sockets: somebody
 * listens at accounting's machine, and its neighbour on the same cable reaches it.
 */
public final class PushTrial {
    /** Where accounting's pages are, and a door for results might be. */
    private static final int PAGES = 8643;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private static final int IPV6_HEADER = 40;

    private final Lab lab;
    private final Clinic clinic;

    private PushTrial(Lab lab, Clinic clinic) {
        this.lab = lab;
        this.clinic = clinic;
    }

    /**
     * 押し込みの結果.
     *
     * @param tried connections that the terminal tried to open, over IPv4 and IPv6
     * @param arrived of these
     * @param told of these, by router A's log of refusals
     */
    public record Pushes(Clinic clinic, int tried, int arrived, int told) {

        /** None gets through, and none goes by without a word. */
        public boolean allRefusedAndTold() {
            return tried > 0 && arrived == 0 && told == tried;
        }

        /** For whoever reads what a day in the lab has shown. */
        public Sentence sentence() {
            return new Sentence(
                    "%s: 端末から医事会計への押し込み %d 件のうち、届いたもの %d 件、ルータAが拒んで記録したもの %d 件"
                            .formatted(clinic.name(), tried, arrived, told),
                    "%d pushes from the terminal to accounting, %d arrived, %d refused and logged by router A"
                            .formatted(tried, arrived, told));
        }
    }

    /** To be tried where nobody else is being refused: router A tells of no more than its limit. */
    public static Pushes in(Lab lab, Clinic clinic) throws Exception {
        return new PushTrial(lab, clinic).pushes();
    }

    private Pushes pushes() throws Exception {
        List<ServerSocket> doors = new ArrayList<>();
        try (RefusalLog log = lab.at(clinic.routerA()).run(RefusalLog::open)) {
            for (InetSocketAddress each : where().toList()) {
                doors.add(
                        lab.at(clinic.accounting()).run(() -> new ServerSocket(each.getPort(), 2, each.getAddress())));
            }
            requireListening();
            Set<InetSocketAddress> told = new HashSet<>();
            int arrived = arrivals(lab.at(clinic.terminal()), () -> {
                refused(log).filter(where().toList()::contains).forEach(told::add);
                return told.size() == doors.size();
            });
            return new Pushes(clinic, doors.size(), arrived, told.size());
        } finally {
            for (ServerSocket each : doors) {
                each.close();
            }
        }
    }

    private Stream<InetSocketAddress> where() {
        return Stream.of(lab.site().ports().door(), lab.site().ports().folders(), PAGES)
                .flatMap(
                        port -> Stream.of(Family.values()).map(family -> new InetSocketAddress(address(family), port)));
    }

    private InetAddress address(Family family) {
        return InetAddress.ofLiteral(
                clinic.accounting().host().addresses().of(family).toString());
    }

    /** Otherwise nobody's getting through would mean nothing. */
    private void requireListening() {
        if (arrivals(lab.attacker(clinic.accounting()), () -> false) != where().count()) {
            throw new LabFailure(new Sentence("医事会計の待受に隣からも届きません", "not even a neighbour reaches accounting"));
        }
    }

    /** All at once, since nobody answers who is refused. @param over asked now and then whether to wait any longer makes sense */
    private int arrivals(Namespace from, BooleanSupplier over) {
        List<Attempt> attempts = where().map(to -> Attempt.begin(from, to)).toList();
        while (!over.getAsBoolean()
                && attempts.stream().anyMatch(each -> !each.reached().isDone())) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        attempts.forEach(Attempt::giveUp);
        return (int) attempts.stream().filter(each -> each.reached().join()).count();
    }

    /** Where that went of which router A has told since it was asked last. */
    private Stream<InetSocketAddress> refused(RefusalLog log) {
        return log.read().stream()
                .filter(each -> each.prefix().contains(clinic.routerA().name()))
                .map(each -> destination(each.packet()));
    }

    /** Of a packet of TCP without options of IP. */
    private static InetSocketAddress destination(byte[] packet) {
        try {
            boolean old = packet[0] >> 4 == 4;
            int header = old ? (packet[0] & 0xf) * Integer.BYTES : IPV6_HEADER;
            byte[] address = new byte[old ? 4 : 16];
            ByteBuffer.wrap(packet).get(old ? 16 : 24, address);
            int port = ByteBuffer.wrap(packet).getShort(header + Short.BYTES) & 0xffff;
            return new InetSocketAddress(InetAddress.getByAddress(address), port);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
