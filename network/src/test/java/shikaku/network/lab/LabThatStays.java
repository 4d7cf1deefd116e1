package shikaku.network.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import shikaku.network.Site;
import shikaku.network.SiteFile;

/** Builds a lab with a program in it, prints the program's number, and waits to be killed. */
final class LabThatStays {
    private LabThatStays() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Site site = SiteFile.read(Path.of(args[0]));
        Lab lab = Lab.up(site, Path.of(args[1]));
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
