package shikaku.network.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import shikaku.message.Sentence;

/** 後片付け: takes away what a journal names, as far as it was made: processes, namespaces, files of names, and the journal at last. */
final class Teardown {
    private static final int ROUNDS = 10;

    private Teardown() {}

    static void of(Journal journal) {
        List<Namespace> made = journal.namespaces().stream()
                .filter(each -> Files.exists(each.file()))
                .toList();
        end(new Inhabitants(journal.lab(), made));
        try {
            for (Namespace each : journal.namespaces()) {
                HostNames.remove(each);
            }
            HostNames.removeFolder();
            remove(journal.keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!made.isEmpty()) {
            Tool.run(List.of("ip", "-batch", "-"), lines(made));
        }
        journal.end();
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static String lines(List<Namespace> made) {
        return String.join(
                "", made.stream().map(each -> "netns del " + each.name() + "\n").toList());
    }

    /** Until there are none: one that was about to start another has done so meanwhile. */
    private static void end(Inhabitants inhabitants) {
        for (int i = 0; i < ROUNDS; i++) {
            List<ProcessHandle> processes = inhabitants.processes();
            if (processes.isEmpty()) {
                return;
            }
            end(processes);
        }
        throw notEnding();
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends)
                    .orTimeout(Limits.ENDING.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (java.util.concurrent.CompletionException late) {
            throw notEnding();
        }
    }

    private static LabFailure notEnding() {
        return new LabFailure(new Sentence("実験室のプロセスが終わりません", "processes of the lab do not end"));
    }
}
