package shikaku.town.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shikaku.town.demo.MeasuredClinic;

/** What each benchmark in a neighbourhood of one clinic is told: where that listens, and where the figures go. */
final class ClinicOptions {
    /** Away from the demo's and the build's ports. */
    private static final String PORTS = "18400";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "結果を JSON でも書く / writes the figures as JSON, too")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--ports",
            paramLabel = "BASE",
            defaultValue = PORTS,
            description = "待受の始まり（既定 ${DEFAULT-VALUE}） / base of all ports")
    private int ports = Integer.parseInt(PORTS);

    /** What is measured. */
    @FunctionalInterface
    interface Measuring {
        /** Tells its figures, too. */
        Report in(MeasuredClinic clinic) throws Exception;
    }

    /** Before minutes of measuring: a wrong call is refused at once. */
    void check() {
        try {
            MeasuredClinic.requirePorts(ports);
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outside.getMessage()), outside);
        }
        if (!Report.writable(json)) {
            throw wrong("--json: そこには書けません / no file can be written there");
        }
    }

    ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Starts the clinic, measures, and writes the report where one is wanted. */
    int measure(Measuring measuring) throws Exception {
        Path folder = Files.createTempDirectory("shikaku-bench");
        System.err.println("町を始めます（診療所1つ）… / starting the town with one clinic… " + folder);
        try (MeasuredClinic clinic = MeasuredClinic.start(folder, ports)) {
            write(measuring.in(clinic));
        }
        // After a failure it stays, for its logs.
        Folders.remove(folder);
        return 0;
    }

    private void write(Report report) throws IOException {
        if (json.isPresent()) {
            Files.write(json.get(), report.json());
        }
    }
}
