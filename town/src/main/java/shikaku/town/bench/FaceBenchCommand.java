package shikaku.town.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

/** {@code ./shikaku bench face --images DIR}: how often faces are found, strangers accepted and holders refused, on anybody's own pictures. */
@Command(
        name = "face",
        mixinStandardHelpOptions = true,
        description = {
            "顔の照合: 検出率、他人受入率、本人拒否率。人を半分に分け、動作点は片方で選び、もう片方で報告する",
            "the face comparison: detection rate, FAR, FRR; the operating point chosen on one half of the people, reported on the other"
        })
public final class FaceBenchCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "一人に一つのフォルダ、画像は何枚でも / one folder a person, any number of pictures in each")
    @SuppressWarnings("NullAway.Init")
    private Path images;

    @Option(names = "--json", paramLabel = "FILE", description = "結果を JSON でも書く / writes the figures as JSON, too")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--svg", paramLabel = "FILE", description = "DET曲線を SVG で書く / writes the DET curve as SVG")
    private Optional<Path> svg = Optional.empty();

    /** @param clock stamps the report */
    public FaceBenchCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(images)) {
            throw new ParameterException(spec.commandLine(), "--images: フォルダではありません / no folder: " + images);
        }
        Path root = Path.of(System.getProperty("shikaku.root", ".")).toAbsolutePath();
        try (Nets nets = Nets.open(FaceFiles.under(root))) {
            tell(measured(nets));
        }
        return 0;
    }

    private FaceMeasurement measured(Nets nets) throws Exception {
        try {
            return new FaceBench(nets, OperatingPoint.DEFAULT)
                    .measure(new PeopleFolder(images), new ProgressBar(System.err));
        } catch (IllegalArgumentException noPeople) {
            throw new ParameterException(spec.commandLine(), "--images: " + noPeople.getMessage(), noPeople);
        }
    }

    private void tell(FaceMeasurement measured) throws Exception {
        Report report = new Report("face", clock.instant(), Machine.line(), measured.figures(), goals(measured));
        PrintWriter out = spec.commandLine().getOut();
        out.println(report.machine());
        report.figures().forEach((name, value) -> out.printf("%-28s %12.4f%n", name, value));
        report.goals().forEach(goal -> out.println(goal.sentence()));
        out.flush();
        if (json.isPresent()) {
            Files.write(json.get(), report.json());
        }
        if (svg.isPresent()) {
            Files.writeString(svg.get(), measured.svg());
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
