package shikaku.network.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.SiteFile;

/** Builds a lab with a program in it, prints the program's number, and waits to be killed. */
final class LabThatStays {
    private LabThatStays() {}

    /** strongSwan at the hub, where the site has a tunnel: once more if the lab has its own already. */
    private static void exchangesKeys(Lab lab) {
        Router hub = lab.site().hub();
        if (hub.tunnels().isEmpty() || !Strongswan.isInstalled()) {
            return;
        }
        try {
            RouterKeys keys = RouterKeys.Authority.found().keys(hub.name());
            KeyExchange.start(hub, lab.at(hub), lab.keys(), keys, Reachability.of(lab.site()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Site site = SiteFile.read(Path.of(args[0]));
        Lab lab = Lab.up(site, Path.of(args[1]));
        exchangesKeys(lab);
        Process program = new ProcessBuilder(lab.at(site.center()).command(List.of("sleep", "600")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!Tool.run(List.of("ip", "netns", "pids", lab.at(site.center()).name()))
                .contains(Long.toString(program.pid()))) {
            Thread.onSpinWait();
        }
        IO.println(program.pid());
        new CountDownLatch(1).await();
    }
}
