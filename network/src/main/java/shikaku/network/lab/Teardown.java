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
    private Teardown() {}

    static void of(Journal journal) {
        List<Namespace> made = journal.namespaces().stream()
                .filter(each -> Files.exists(each.file()))
                .toList();
        end(processes(journal.lab()));
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

    /** Those that the lab started, and what they started: each bears the lab's mark. Whoever else looks around in there is left alone. */
    private static List<ProcessHandle> processes(String lab) {
        return ProcessHandle.allProcesses()
                .filter(each -> marked(each, lab))
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .distinct()
                .toList();
    }

    private static boolean marked(ProcessHandle process, String lab) {
        try {
            String environment = Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "environ"),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            return Stream.of(environment.split("\0")).anyMatch((Namespace.MARK + "=" + lab)::equals);
        } catch (IOException ended) {
            return false;
        }
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
            throw new LabFailure(new Sentence("実験室のプロセスが終わりません", "processes of the lab do not end"));
        }
    }
}
