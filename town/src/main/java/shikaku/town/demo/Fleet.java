package shikaku.town.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.town.place.Whereabouts;

/** The programs as processes: which is started with which configuration, and that none is left behind. */
final class Fleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final DemoFolder folder;
    private final Launcher launcher;
    private final Whereabouts whereabouts;
    private final Progress progress;
    private final Map<String, Member> members = new LinkedHashMap<>();

    /** @param progress where it says who is started and who is ready */
    Fleet(DemoFolder folder, Launcher launcher, Whereabouts whereabouts, Progress progress) {
        this.folder = folder;
        this.launcher = launcher;
        this.whereabouts = whereabouts;
        this.progress = progress;
        // However this process ends (Ctrl-C, too), it takes its programs along.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("fleet").unstarted(this::close));
    }

    /**
     * One program of the neighbourhood.
     *
     * @param place its name, such as {@code terminal-higashi}
     * @param program its folder in the repository, such as {@code terminal}
     * @param environment what its environment holds beside this process's own
     */
    record Member(
            String place,
            String program,
            Path configuration,
            Map<String, String> environment,
            ProgramProcess process) {}

    Launcher launcher() {
        return launcher;
    }

    /** Starts a program; {@link #awaitReady} waits until it serves. */
    void start(String place, String program, Path configuration) {
        start(place, program, configuration, Map.of());
    }

    /** The same with an environment. */
    synchronized void start(String place, String program, Path configuration, Map<String, String> environment) {
        progress.begins(place + " を起動しています", "starting " + place);
        List<String> line = new ArrayList<>(whereabouts.before(place));
        line.addAll(launcher.commandLine(program));
        line.addAll(List.of("--config", configuration.toString()));
        members.put(
                place,
                new Member(
                        place,
                        program,
                        configuration,
                        environment,
                        ProgramProcess.start(program, line, environment, folder.log(place))));
    }

    void awaitReady(String place) {
        member(place).process().awaitReady(PATIENCE, folder.log(place));
        progress.ready(place);
    }

    /** SIGKILL. */
    void kill(String place) {
        member(place).process().kill();
    }

    /** SIGSTOP: it stands still in the middle of whatever it does, until it goes on. */
    void standStill(String place) {
        member(place).process().signal("STOP");
    }

    void goOn(String place) {
        member(place).process().signal("CONT");
    }

    /** Ends it as an operator would. */
    void stop(String place) {
        member(place).process().stop();
    }

    /** Starts it again with the same configuration, and waits until it serves. */
    void startAgain(String place) {
        Member former = member(place);
        start(place, former.program(), former.configuration(), former.environment());
        awaitReady(place);
    }

    synchronized List<Member> members() {
        return List.copyOf(members.values());
    }

    /** Asks all to end, and waits for each. */
    @Override
    public void close() {
        List<Member> all = members();
        // One that stands still would not hear that it should end.
        all.forEach(member -> member.process().signal("CONT"));
        all.forEach(member -> member.process().askToStop());
        all.forEach(member -> member.process().await());
    }

    private synchronized Member member(String place) {
        return Optional.ofNullable(members.get(place)).orElseThrow();
    }
}
