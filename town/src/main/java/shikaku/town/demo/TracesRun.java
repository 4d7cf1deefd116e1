package shikaku.town.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.face.picture.BadPicture;
import shikaku.town.people.Resident;
import shikaku.town.traces.Looked;
import shikaku.town.traces.Needle;
import shikaku.town.traces.OpenFiles;
import shikaku.town.traces.ProcessMemory;
import shikaku.town.traces.Search;
import shikaku.town.traces.StoredFiles;
import shikaku.town.traces.Trace;

/** The two visits, and what is looked at meanwhile and afterwards: one line a question. */
final class TracesRun {
    private static final long LONGEST_END_SECONDS = 10;
    private static final long MEBIBYTE = 1 << 20;

    private static final Set<Trace> OF_A_FACE =
            EnumSet.of(Trace.FRAME, Trace.FRAME_PIXELS, Trace.PHOTO, Trace.PHOTO_PIXELS);
    private static final Set<Trace> OF_A_NUMBER = EnumSet.of(Trace.NUMBER_COMMAND, Trace.NUMBER_REQUEST);
    private static final Set<Trace> OF_A_PIN = EnumSet.of(Trace.PIN_COMMAND, Trace.PIN_REQUEST);

    /** Where programs put what they do not mean to keep. */
    private static final List<Path> TEMPORARY =
            List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/var/tmp"), Path.of("/dev/shm"));

    /** Somebody whose face was chosen, with a valid card and its PIN. */
    private static final String HOLDER = "tsukishima-wataru";

    private final Neighbourhood neighbourhood;
    private final Resident holder;
    private final OurProcesses processes;
    private final PrintStream out;
    private boolean wrong;

    TracesRun(Neighbourhood neighbourhood, PrintStream out) {
        this.neighbourhood = neighbourhood;
        this.holder = neighbourhood.town().resident(HOLDER).orElseThrow();
        this.processes = new OurProcesses(neighbourhood);
        this.out = out;
    }

    /** What this machine lacks for it. */
    static Optional<String> missing(Path root) throws IOException {
        if (!Files.getOwner(Path.of("/proc/self")).getName().equals("root")) {
            return Optional.of("only root may read the memory of a reader process");
        }
        if (!Files.isDirectory(root.resolve("target/models"))) {
            return Optional.of("no models for the face comparison; scripts/models fetches them");
        }
        if (Watch.program().isEmpty()) {
            return Optional.of("strace is missing (Debian package strace)");
        }
        // ONNX Runtime keeps silent there and might not where it counts.
        return Optional.of("CI stands in the environment").filter(_ -> System.getenv("CI") != null);
    }

    /** True when all is as it must be. */
    @Realizes(clauses = Clause.C17)
    boolean play() throws IOException, BadPicture, InterruptedException {
        Instant before = Instant.now();
        neighbourhood.pockets().touch(holder);
        List<Needle> needles;
        try (TracedVisits visits = new TracedVisits(neighbourhood, holder)) {
            visits.awaitNobody();
            face(visits);
            pin(visits);
            needles = visits.needles();
            everything(needles);
        }
        files(needles, before);
        return !wrong;
    }

    private void face(TracedVisits visits) throws IOException, BadPicture, InterruptedException {
        ProcessHandle reader = processes.next(visits.clinic());
        Path calls = neighbourhood.folder().log("reader-calls");
        Watch watch = Watch.begin(Watch.program().orElseThrow(), reader.pid(), calls);
        open(reader);
        visits.byFace(shown -> serving(reader, shown, OF_A_NUMBER), shown -> serving(reader, shown, OF_A_FACE));
        ended(reader);
        judge(watch);
    }

    /** Asked once all calls are watched: what was opened before is held open now, or gone. */
    private void open(ProcessHandle reader) throws IOException {
        OpenFiles held = OpenFiles.of(reader.pid());
        held.wrong().forEach(out::println);
        say(
                held.wrong().isEmpty(),
                "when the watch began it held nothing open for writing and no socket but its own (%d descriptors)"
                        .formatted(held.judged()));
    }

    private void judge(Watch watch) throws IOException, InterruptedException {
        List<String> calls = watch.end();
        calls.forEach(out::println);
        say(
                calls.isEmpty(),
                "the reader opened nothing for writing and no way out (%d calls)".formatted(watch.judged()));
    }

    private void pin(TracedVisits visits) throws IOException {
        ProcessHandle reader = processes.next(visits.clinic());
        visits.byPin(shown -> serving(reader, shown, OF_A_PIN));
        ended(reader);
    }

    /** The search is worth something only if it finds what is there. */
    private void serving(ProcessHandle reader, List<Needle> shown, Set<Trace> there) throws IOException {
        Looked looked = ProcessMemory.look("reader", reader.pid(), new Search(shown));
        for (Trace trace : there) {
            say(looked.found().contains(trace), "the reader holds while it serves: " + trace.words());
        }
    }

    private void ended(ProcessHandle reader) {
        reader.onExit()
                .completeOnTimeout(reader, LONGEST_END_SECONDS, TimeUnit.SECONDS)
                .join();
        say(!reader.isAlive(), "its process has ended with the visit");
    }

    private void everything(List<Needle> needles) {
        Map<String, Long> living = processes.living();
        Search search = new Search(needles);
        living.forEach((name, pid) -> {
            try {
                nothing(ProcessMemory.look(name, pid, search));
            } catch (IOException gone) {
                say(!OurProcesses.holdsMemory(pid), name + " could be read");
            }
        });
        for (String place : List.of("jpki", "center", "terminal-", "accounting-", "reader ", "postgres ")) {
            say(living.keySet().stream().anyMatch(name -> name.startsWith(place)), "among them " + place.strip());
        }
    }

    /** The people's pockets are no store of ours. */
    private void files(List<Needle> needles, Instant before) {
        Path root = neighbourhood.folder().root();
        Search search = new Search(needles);
        nothing(StoredFiles.look("stores, logs, configurations", root, Instant.EPOCH, this::pocket, search));
        for (Path temporary : TEMPORARY) {
            nothing(StoredFiles.look(
                    temporary.toString(), temporary, before, folder -> folder.equals(root) || pocket(folder), search));
        }
    }

    private boolean pocket(Path folder) {
        boolean ofADemo = Files.exists(folder.resolveSibling(".shikaku-demo"));
        return ofADemo && Stream.of("cards", "town").anyMatch(folder::endsWith);
    }

    private void nothing(Looked looked) {
        String what = looked.found().stream().map(Trace::words).collect(Collectors.joining(", "));
        say(
                looked.found().isEmpty(),
                "nothing stayed in %s (%d MiB)%s"
                        .formatted(looked.place(), looked.bytes() / MEBIBYTE, what.isEmpty() ? "" : ": " + what));
    }

    private void say(boolean right, String line) {
        wrong |= !right;
        out.println((right ? "ok      " : "WRONG   ") + line);
    }
}
