package shikaku.town.portrait.climb;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shikaku.face.net.FaceFiles;
import shikaku.face.net.Nets;
import shikaku.town.people.Town;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.picture.Renderer;
import shikaku.town.portrait.trait.PortraitParameters;
import shikaku.town.portrait.trait.PortraitTable;

/** {@code ./shikaku portrait climb}: looks for faces for the town's cast that the nets tell apart. Run once; its result is a resource. */
@Command(
        name = "climb",
        mixinStandardHelpOptions = true,
        description =
                "顔照合で見分けのつく顔を、町の人に選びます（一度きり、30分ほど）。%nchooses faces for the cast that the nets tell apart; once, about half an hour")
public final class ClimbCommand implements Callable<Integer> {
    private static final int REPORT_EVERY = 25;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--out", required = true, description = "結果の表 / the table to write")
    private Path out = Path.of("");

    @Option(names = "--minutes", defaultValue = "25", description = "選ぶ時間、分（既定 ${DEFAULT-VALUE}） / how long, minutes")
    private int minutes = 25;

    @Option(names = "--pool", defaultValue = "12", description = "役ごとの候補 / candidates for each role")
    private int pool = 12;

    @Option(
            names = "--seed",
            defaultValue = "20261124",
            description = "くじの種（既定 ${DEFAULT-VALUE}） / seed of all that is drawn by lot")
    private long seed = Town.DEFAULT_SEED;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "同時に描く数（既定 ${DEFAULT-VALUE}） / how many are drawn at a time")
    private int threads = 1;

    @Override
    public Integer call() throws Exception {
        try (Nets nets = Nets.open(FaceFiles.under(Path.of(System.getProperty("shikaku.root", "."))))) {
            Studio studio = new Studio(new Renderer(threads), nets);
            Random random = new Random(seed);
            Climb climb = new Climb(studio, random, first(studio, random));
            long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
            for (int step = 1; System.nanoTime() < end; step++) {
                climb.step();
                if (step % REPORT_EVERY == 0) {
                    say(climb.progress());
                    keep(climb.sitters());
                }
            }
            keep(climb.sitters());
        }
        return 0;
    }

    private List<Sitter> first(Studio studio, Random random) {
        List<Portrayed> roles = Roles.of(Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE));
        List<List<Sitter>> candidates = new ArrayList<>();
        for (Portrayed role : roles) {
            candidates.add(IntStream.range(0, pool)
                    .mapToObj(each -> Climb.drawn(role, random))
                    .flatMap(person ->
                            studio.card(person).stream().map(card -> new Sitter(role, person, card, List.of())))
                    .toList());
            say("%s: %d".formatted(role.person(), candidates.getLast().size()));
        }
        List<Sitter> best = new FirstChoice(candidates, random).best();
        say("first choice: nearest strangers %.3f".formatted(FirstChoice.closest(best)));
        return best.stream()
                .map(sitter -> new Sitter(
                        sitter.role(),
                        sitter.person(),
                        sitter.card(),
                        studio.cameras(sitter.person(), sitter.role().person().hashCode())))
                .toList();
    }

    private void keep(List<Sitter> sitters) throws Exception {
        SequencedMap<String, PortraitParameters> people = new LinkedHashMap<>();
        Roles.of(Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE))
                .forEach(role -> sitters.stream()
                        .filter(sitter -> sitter.role().equals(role))
                        .forEach(sitter -> people.put(role.person(), sitter.person())));
        Files.writeString(
                out, PortraitTable.write("顔 / faces of the cast, chosen by ./shikaku portrait climb", people));
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
