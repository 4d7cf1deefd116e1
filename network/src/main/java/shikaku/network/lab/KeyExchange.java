package shikaku.network.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.ipsec.Credentials;
import shikaku.network.ipsec.TunnelFiles;

/** 一台のルータの鍵交換: strongSwan on a router of the lab, with the very configuration that is written for that router. */
final class KeyExchange {
    private static final String SECONDS = "10";

    private final Router router;
    private final Namespace at;
    private final Strongswan strongswan;
    private final Process daemon;

    private KeyExchange(Router router, Namespace at, Strongswan strongswan, Process daemon) {
        this.router = router;
        this.at = at;
        this.strongswan = strongswan;
        this.daemon = daemon;
    }

    /** @param keys in whose subfolder it has its own */
    static KeyExchange start(Router router, Namespace at, Path keys, RouterKeys its, Reachability table) {
        try {
            Strongswan strongswan = new Strongswan(keys.resolve(router.name()));
            // Whoever shows another's certificate also says to be that one.
            String text = TunnelFiles.swanctl(router, table);
            strongswan.write(
                    text.replace(Credentials.subject(router.name()), its.subject()), TunnelFiles.daemon(router), its);
            Process daemon = new ProcessBuilder(at.command(strongswan.daemon()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            strongswan.awaitSocket(daemon);
            return new KeyExchange(router, at, strongswan, daemon);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Router router() {
        return router;
    }

    void load() {
        say("--load-all", "--noprompt");
    }

    /** The same, but it waits to be told to call the other end. */
    void loadWaiting() {
        try {
            Path waiting = Files.writeString(
                    strongswan.folder().resolve("waiting.conf"),
                    Files.readString(strongswan.folder().resolve("swanctl.conf"))
                            .replaceAll("start_action = \\S+", "start_action = none"));
            say("--load-creds", "--noprompt");
            say("--load-conns", "--file", waiting.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether both ends have agreed on each other; without a key for packets. */
    boolean introduces(String clinic) {
        try {
            say("--initiate", "--ike", clinic, "--timeout", SECONDS);
            return true;
        } catch (LabFailure refused) {
            return false;
        }
    }

    /** Whether keys for packets are in force. */
    boolean hasKeys(String clinic) {
        return say("--list-sas", "--ike", clinic).contains("INSTALLED");
    }

    private String say(String... words) {
        return Tool.run(at.command(strongswan.swanctl(words)));
    }

    String log() {
        return strongswan.log();
    }

    /** It takes its leave of the other end, and its keys out of the kernel. */
    void end() {
        List<ProcessHandle> all = daemon.descendants().toList();
        daemon.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!daemon.waitFor(Limits.ENDING.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
