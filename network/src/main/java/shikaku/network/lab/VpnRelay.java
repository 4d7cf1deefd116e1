package shikaku.network.lab;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import shikaku.message.Sentence;

/**
 * 中継: the links of a slow VPN. Both ends of each are TUN devices, and a process of its own carries every packet from one to the other, some
 * time later; in the order in which they came. It ends with the lab.
 */
final class VpnRelay {
    private static final String READY = "ready";

    private final Process process;

    private VpnRelay(Process process) {
        this.process = process;
    }

    /** Starts it, and returns when the links are up. */
    static VpnRelay start(Namespace hub, List<Cable> links, Duration delay) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                VpnRelay.class.getName(),
                Long.toString(delay.toMillis()),
                hub.lab()));
        links.stream()
                .flatMap(each -> each.ends().stream())
                .flatMap(end -> Stream.of(end.node(), end.port()))
                .forEach(command::add);
        Process process = new ProcessBuilder(hub.command(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader();
        if (!READY.equals(said.readLine())) {
            throw new LabFailure(new Sentence("VPNの中継を始められません", "the VPN's relay does not start"));
        }
        return new VpnRelay(process);
    }

    /** From now on packets are late by so much; those under way stay as late as they were. */
    void become(Duration delay) throws IOException {
        BufferedWriter told = process.outputWriter();
        told.write(delay.toMillis() + "\n");
        told.flush();
    }

    /** @param args the delay in milliseconds, the lab, then node and port of both ends of each link */
    public static void main(String[] args) throws Exception {
        AtomicLong delay = new AtomicLong(nanos(args[0]));
        List<Tunnel> ends = new ArrayList<>();
        for (int i = 2; i < args.length; i += 2) {
            String port = args[i + 1];
            ends.add(new Namespace(args[1], args[i]).run(() -> Tunnel.attach(port)));
        }
        for (int i = 0; i < ends.size(); i += 2) {
            Delayed.carry(ends.get(i), ends.get(i + 1), delay);
            Delayed.carry(ends.get(i + 1), ends.get(i), delay);
        }
        IO.println(READY);
        for (String told = IO.readln(); told != null; told = IO.readln()) {
            delay.set(nanos(told));
        }
        // Whoever started it has gone, and may have meant the lab to stay.
        Thread.currentThread().join();
    }

    private static long nanos(String millis) {
        return Duration.ofMillis(Long.parseLong(millis)).toNanos();
    }
}
