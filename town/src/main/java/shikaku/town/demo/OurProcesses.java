package shikaku.town.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import shikaku.town.people.Clinic;

/** Every process that a neighbourhood started: the programs, their readers, and the database server with all it has forked. The town itself is none of them. */
record OurProcesses(Neighbourhood neighbourhood) {
    private static final String READER = "shikaku.reader.Main";

    /** By name, for people; names of several are numbered. */
    SequencedMap<String, Long> living() {
        SequencedMap<String, Long> all = new LinkedHashMap<>();
        neighbourhood
                .fleet()
                .members()
                .forEach(member -> all.put(member.place(), member.process().pid()));
        List<ProcessHandle> readers = readers();
        for (int at = 0; at < readers.size(); at++) {
            all.put("reader " + (at + 1), readers.get(at).pid());
        }
        ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .filter(pid -> !all.containsValue(pid))
                .forEach(pid -> all.put(name(pid) + " " + pid, pid));
        ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> !all.containsValue(pid)
                        && livesIn(pid, neighbourhood.folder().root()))
                .forEach(pid -> all.put(name(pid) + " " + pid, pid));
        return all;
    }

    /** The reader processes, the one that has waited longest first: it serves the next patient. */
    List<ProcessHandle> readers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> runs(process.pid(), READER))
                .sorted(Comparator.comparing(
                        process -> process.info().startInstant().orElse(Instant.MAX)))
                .toList();
    }

    /** False for one that is gone, and for one that has ended and whose parent has not asked yet how: nothing of it is left but its number. */
    static boolean holdsMemory(long pid) {
        try {
            String pages = Files.readString(Path.of("/proc", Long.toString(pid), "statm"), StandardCharsets.ISO_8859_1);
            return !pages.startsWith("0 ");
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean runs(long pid, String main) {
        return words(pid).contains(main);
    }

    /** The database server is nobody's child: it is known by the folder it works in. */
    private static boolean livesIn(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .startsWith(folder.toRealPath());
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String name(long pid) {
        return words(pid).stream()
                .findFirst()
                .map(word -> word.substring(word.lastIndexOf('/') + 1))
                .orElse("process");
    }

    private static List<String> words(long pid) {
        try {
            String line =
                    Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return Stream.of(line.split("\0", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** The reader of this clinic that has waited longest, and so takes the next card. */
    ProcessHandle next(Clinic clinic) {
        long terminal = neighbourhood.fleet().members().stream()
                .filter(member -> member.place().equals("terminal-" + clinic.id()))
                .findFirst()
                .orElseThrow()
                .process()
                .pid();
        return readers().stream()
                .filter(reader -> reader.parent()
                        .map(ProcessHandle::pid)
                        .filter(pid -> pid == terminal)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
