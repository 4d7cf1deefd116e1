package shikaku.town.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shikaku.face.OperatingPoint;
import shikaku.face.bench.FaceBench;
import shikaku.face.bench.FaceMeasurement;
import shikaku.face.bench.PeopleFolder;
import shikaku.face.net.FaceFiles;
import shikaku.face.net.Nets;

/**
 * {@code ./shikaku bench face}: whether the pipeline keeps what is claimed of it, on the town's drawn people; with {@code --images DIR} how often faces are
 * found, strangers accepted and holders refused, on anybody's own pictures.
 */
@Command(
        name = "face",
        mixinStandardHelpOptions = true,
        description =
                "顔の照合。そのままでは町が描いた人で仕組みを確かめる（精度ではない。期待どおりでなければ終了コード 1）。--images では検出率、他人受入率、本人拒否率。人を半分に分け、動作点は片方で選び、もう片方で報告する%nthe face comparison: checks the pipeline on the town's drawn people (no accuracy; exit code 1 when a claim fails); with --images detection rate, FAR, FRR; the operating point chosen on one half of the people, reported on the other")
public final class FaceBenchCommand implements Callable<Integer> {
    private static final int CLAIM_FAILED = 1;

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description = "一人に一つのフォルダ、画像は何枚でも / one folder a person, any number of pictures in each")
    private Optional<Path> images = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "結果を JSON でも書く / writes the figures as JSON, too")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--visits",
            defaultValue = "" + Limits.FACE_VISITS,
            description = "待ち時間を測る受付の数（既定 ${DEFAULT-VALUE}、0 で測らない） / visits whose waiting is timed; 0: none")
    private int visits = Limits.FACE_VISITS;

    @Option(
            names = "--reader",
            defaultValue = "direct",
            description =
                    "カードの読み方: direct、pcsc（名前空間の中のpcscd、root） / how the card is read: direct, or pcsc in a namespace, as root")
    private String reader = "direct";

    @Option(names = "--svg", paramLabel = "FILE", description = "DET曲線を SVG で書く / writes the DET curve as SVG")
    private Optional<Path> svg = Optional.empty();

    /** @param clock stamps the report */
    public FaceBenchCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        check();
        checkVisits();
        Path root = Path.of(System.getProperty("shikaku.root", ".")).toAbsolutePath();
        try (Nets nets = Nets.open(FaceFiles.under(root))) {
            return images.isPresent() ? photographs(nets, images.get()) : drawn(nets, root);
        }
    }

    private void check() {
        if (images.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
            throw wrong("--images: フォルダではありません / no folder: " + images.orElseThrow());
        }
        if (images.isEmpty() && svg.isPresent()) {
            throw wrong("--svg: --images のときだけです。描いた人に精度の曲線はありません / only with --images: drawn people have no curve");
        }
    }

    private void checkVisits() {
        if (!List.of("direct", "pcsc").contains(reader)) {
            throw wrong("--reader: direct, pcsc");
        }
        if (visits < 0 || visits > Limits.RUNS) {
            throw wrong("--visits: 0 から " + Limits.RUNS + " まで / from 0 to " + Limits.RUNS + ", not " + visits);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int drawn(Nets nets, Path root) throws Exception {
        DrawnMeasurement measured = DrawnPeople.measure(nets, root, new ProgressBar(System.err));
        List<Goal> claims = measured.goals(Limits.DRAWN_PAIRS);
        PrintWriter out = spec.commandLine().getOut();
        out.println("町が描いた人で仕組みを確かめただけで、精度ではありません（顔は同じモデルで選びました）。");
        out.println(
                "Drawn people: this checks the pipeline and is no accuracy of anything; the faces were chosen with the same nets.");
        SequencedMap<String, Double> figures = new LinkedHashMap<>(measured.figures());
        List<Goal> goals = new ArrayList<>(claims);
        if (visits > 0) {
            SequencedMap<String, Double> waiting = waiting(root);
            figures.putAll(waiting);
            goals.addAll(FaceVisits.goals(waiting));
        }
        tell(figures, goals);
        return claims.stream().allMatch(Goal::met) ? 0 : CLAIM_FAILED;
    }

    /** How long patients wait, on this machine as busy as it is. */
    private SequencedMap<String, Double> waiting(Path root) throws Exception {
        Path folder = Files.createTempDirectory("shikaku-face");
        try (CardPlace place = "pcsc".equals(reader) ? PcscPlace.open() : new DirectPlace()) {
            FaceVisits patients = new FaceVisitor(root, folder, clock).visits(place);
            Laps laps = new Laps();
            new Series(visits, System.err).repeat("リーダー / readers", visits, run -> patients.once(run, laps));
            return patients.figures(laps.distributions());
        } finally {
            Folders.remove(folder);
        }
    }

    private int photographs(Nets nets, Path folder) throws Exception {
        FaceMeasurement measured = measured(nets, folder);
        tell(measured.figures(), goals(measured));
        if (svg.isPresent()) {
            Files.writeString(svg.get(), measured.svg());
        }
        return 0;
    }

    private FaceMeasurement measured(Nets nets, Path folder) throws Exception {
        try {
            return new FaceBench(nets, OperatingPoint.DEFAULT)
                    .measure(new PeopleFolder(folder), new ProgressBar(System.err));
        } catch (IllegalArgumentException noPeople) {
            throw new ParameterException(spec.commandLine(), "--images: " + noPeople.getMessage(), noPeople);
        }
    }

    private void tell(SequencedMap<String, Double> figures, List<Goal> goals) throws Exception {
        Report report = new Report("face", clock.instant(), Machine.line(), figures, goals);
        PrintWriter out = spec.commandLine().getOut();
        out.println(report.machine());
        report.figures().forEach((name, value) -> out.printf("%-32s %12.4f%n", name, value));
        report.goals().forEach(goal -> out.println(goal.sentence()));
        out.flush();
        if (json.isPresent()) {
            Files.write(json.get(), report.json());
        }
    }

    /** Where too few pairs were compared to say anything, nothing is claimed. */
    private static List<Goal> goals(FaceMeasurement measured) {
        String name = "shipped_far_ppm";
        return Optional.ofNullable(measured.figures().get(name))
                .map(value -> new Goal(name, 1e6 * FaceMeasurement.FALSE_ACCEPTANCE, value))
                .stream()
                .toList();
    }
}
