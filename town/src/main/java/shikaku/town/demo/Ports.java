package shikaku.town.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where everything listens on 127.0.0.1. The defaults are those of the architecture page; {@code --ports BASE} moves all of them together,
 * clinic n adds 10·n.
 *
 * @param base 8400 by default; from 1024 to {@value #MAX_BASE}
 */
record Ports(int base) {
    static final int DEFAULT_BASE = 8400;
    /** Name of the operators' pages, which have cookies of their own. */
    static final String CENTER_HOST = "center.localhost";

    static final int MAX_BASE = 65_000;

    /** Away from the demo's ports and from those the machine gives to clients, so that a build does not disturb a running demo. */
    private static final int FIRST_PLACE = 10_000;

    private static final int PORTS_A_PLACE = 500;

    /** How many builds and tests can stand beside each other, most likely. */
    private static final int PLACES = 44;

    Ports {
        if (base < 1024 || base > MAX_BASE) {
            throw new IllegalArgumentException(
                    "--ports: 1024 から " + MAX_BASE + " まで / a base from 1024 to " + MAX_BASE + ", not " + base);
        }
    }

    /** For a demo of one clinic that nobody visits: the first free place, beginning anywhere, so that two at once rarely want the same. */
    static Ports firstFree() {
        int first = (int) (ProcessHandle.current().pid() % PLACES);
        return IntStream.range(first, first + PLACES)
                .mapToObj(place -> new Ports(FIRST_PLACE + place % PLACES * PORTS_A_PLACE))
                .filter(Ports::areFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("空いているポートがありません / no ports are free"));
    }

    /** OCSP and CRL, plain HTTP as the standard has it. */
    int jpki() {
        return base + 80;
    }

    /** The municipal window of jpki, mutual TLS. */
    int municipality() {
        return base + 81;
    }

    /** Terminals and insurers, mutual TLS. */
    int center() {
        return base + 43;
    }

    /** The center on loopback: its operators' pages, health and events. */
    int operators() {
        return base + 44;
    }

    /** The distribution host, where one stands; mutual TLS. */
    int distribution() {
        return base + 45;
    }

    /** Its health, on its own loopback. */
    int distributionHealth() {
        return base + 46;
    }

    /** The operators' pages. */
    String operatorsPages() {
        return "http://" + CENTER_HOST + ":" + operators() + "/";
    }

    int kioskAndDesk(int clinic) {
        return base + 143 + 10 * clinic;
    }

    /** Accounting's door at the terminal, mutual TLS. */
    int door(int clinic) {
        return base + 144 + 10 * clinic;
    }

    /** Where the card goes: the reader process listens, the card connects (vpcd's protocol). */
    int slot(int clinic) {
        return base + 145 + 10 * clinic;
    }

    int accounting(int clinic) {
        return base + 243 + 10 * clinic;
    }

    /** A slot for training a reader process, away from the clinics' own. */
    int training() {
        return base + 344;
    }

    /** All that a demo of so many clinics listens on. */
    List<Integer> all(int clinics) {
        return Stream.concat(
                        Stream.of(jpki(), municipality(), center(), operators(), town()),
                        IntStream.range(0, clinics)
                                .boxed()
                                .flatMap(clinic -> Stream.of(
                                        kioskAndDesk(clinic), door(clinic), slot(clinic), accounting(clinic))))
                .toList();
    }

    /** @throws IllegalStateException naming the first that somebody else listens on */
    void requireFree(int clinics) {
        taken(clinics).ifPresent(port -> {
            String address = "127.0.0.1:" + port;
            throw new IllegalStateException(address
                    + " はほかのプログラムが使っています。そのプログラム（前のデモかもしれません）を終わらせるか、--ports で別の番号から始めてください / another program uses "
                    + address + ": end that program, perhaps a former demo, or begin elsewhere with --ports BASE");
        });
    }

    /** Whether a demo of one clinic finds them all free, with the place for training. */
    boolean areFree() {
        return taken(1).isEmpty() && isFree(training());
    }

    private Optional<Integer> taken(int clinics) {
        return all(clinics).stream().filter(port -> !isFree(port)).findFirst();
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            free.setReuseAddress(true);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The demo's own page. */
    int town() {
        return base + 343;
    }
}
