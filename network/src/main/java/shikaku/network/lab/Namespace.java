package shikaku.network.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * ネットワーク名前空間: the network of one machine of the lab.
 *
 * @param lab the prefix of all names of this lab; no other lab's begin with it
 * @param node the machine's name in the lab, such as {@code higashi-terminal} or {@code router-b-chuo}
 */
public record Namespace(String lab, String node) {
    /** In the environment of every process that was started in the lab. */
    static final String MARK = "SHIKAKU_LAB";

    static final Path FOLDER = Path.of("/run/netns");

    /** The network of the process itself: none of its threads but those of {@link #run} ever leaves it. */
    private static final Path HOME = Path.of("/proc/self/ns/net");

    /** As {@code ip netns} knows it. */
    public String name() {
        return lab + "-" + node;
    }

    Path file() {
        return FOLDER.resolve(name());
    }

    /**
     * Does the work on a thread that is in this network: sockets opened there stay in it, wherever they are used later. The thread is at home again
     * before anybody hears of its work: whoever it wakes may need a thread more, a new thread begins in the network of the one that made it, and
     * virtual threads would go on there for ever. For the same reason the work opens sockets and starts no threads and no HTTP clients ({@link Astray} finds what did); what needs
     * them is a process of its own ({@link #command}). What Java reads from {@code /proc/net} ({@link java.net.NetworkInterface}) is the machine's own, though.
     *
     * @throws Exception whatever the work throws
     */
    public <T> T run(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            Kernel.enterNetwork(file());
            try {
                return work.call();
            } finally {
                Kernel.enterNetwork(HOME);
            }
        });
        // A thread of the platform: a virtual one would share what it entered with others.
        Thread.ofPlatform().name(name()).daemon().start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        }
    }

    private static Exception thrown(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case Exception thrown -> thrown;
            case null, default -> failure;
        };
    }

    /**
     * The command line that runs {@code program} in this network, marked as the lab's before it is there, so that it is ended with it. Names of the lab's hosts,
     * such as {@code center}, resolve there.
     */
    public List<String> command(List<String> program) {
        List<String> whole = new ArrayList<>(List.of("env", MARK + "=" + lab, "ip", "netns", "exec", name()));
        whole.addAll(program);
        return List.copyOf(whole);
    }

    /** {@code ip} inside this network, with a line for each of its commands. */
    void ip(List<String> lines) {
        if (!lines.isEmpty()) {
            Tool.run(List.of("ip", "-n", name(), "-batch", "-"), String.join("\n", lines) + "\n");
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
