package shikaku.town.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shikaku.edge.database.LocalPostgres;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.EvidenceVerifier;
import shikaku.evidence.ExportWriter;
import shikaku.evidence.Frontier;
import shikaku.evidence.Hash;
import shikaku.evidence.Merkle;
import shikaku.evidence.TreeHead;
import shikaku.evidence.Verification;
import shikaku.town.bench.Goal.Bound;

/** The log on a server of its own: appended by many callers at once, and beside it the same rows as plain as the server takes them. */
final class EvidenceBench {
    private static final double A_SECOND = 20_000;
    private static final double VERIFIED_SECONDS = 20;
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private final Path folder;
    private final InstantSource clock;
    private final PrintStream progress;
    private final SequencedMap<String, Double> figures = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();

    EvidenceBench(Path folder, InstantSource clock, PrintStream progress) {
        this.folder = folder;
        this.clock = clock;
        this.progress = progress;
    }

    SequencedMap<String, Double> figures() {
        return figures;
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    /** Appends, then writes the same rows by INSERT and by COPY; each run of its kind has a database of its own on the same server. */
    void write(int records) throws Exception {
        try (LocalPostgres server = LocalPostgres.start(folder.resolve("postgres"))) {
            progress.printf("%,d 件を証跡へ / records into the log…%n", records);
            PlainRows rows = new PlainRows(clock);
            var source = PlainRows.source(server.database("log"));
            rows.tables(source);
            append(source, rows, Math.max(1, records / 10));
            double durable = append(source, rows, records);
            progress.printf("同じ行をただ書く / the same rows, plainly…%n");
            var plain = PlainRows.source(server.database("plain"));
            rows.tables(plain);
            double insert = rows.insert(plain, records);
            double copy = rows.copy(plain, records);
            figures.put("evidence_durable_per_s", durable);
            figures.put("plain_insert_per_s", insert);
            figures.put("plain_copy_per_s", copy);
            figures.put("evidence_to_insert_ratio", durable / insert);
            figures.put("evidence_to_copy_ratio", durable / copy);
            goals.add(new Goal("evidence_durable_per_s", Bound.AT_LEAST, A_SECOND, durable));
            export(source);
        }
    }

    private double append(javax.sql.DataSource source, PlainRows rows, int records) throws Exception {
        try (EvidenceLog log = EvidenceLog.open(source);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < Limits.EVIDENCE_CALLERS; caller++) {
                int first = caller;
                all.add(callers.submit(() -> {
                    for (int number = first; number < records; number += Limits.EVIDENCE_CALLERS) {
                        log.append(rows.record(number));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return records * NANOS / (System.nanoTime() - begun);
        }
    }

    private void export(javax.sql.DataSource source) throws IOException, SQLException {
        Path file = folder.resolve("log.evidence");
        long begun = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            new EvidenceReader(source).export(out);
        }
        figures.put("export_s", seconds(begun));
        if (!(verified(file) instanceof Verification.Fits)) {
            throw new IllegalStateException("what was written does not verify");
        }
        Files.delete(file);
    }

    /** An export in which every record was a commit of its own, the most that a verifier can be given to do for a record. */
    void verify(int records) throws IOException {
        progress.printf("%,d 件の書き出しを検証 / verifying an export of so many records…%n", records);
        Path file = folder.resolve("large.evidence");
        write(file, records);
        figures.put("verified_mb", Files.size(file) / MEGA);
        long begun = System.nanoTime();
        if (!(verified(file) instanceof Verification.Fits)) {
            throw new IllegalStateException("what was written does not verify");
        }
        double took = seconds(begun);
        figures.put("verified_s", took);
        figures.put("verified_per_s", records / took);
        goals.add(new Goal("verified_s", Bound.AT_MOST, VERIFIED_SECONDS, took));
    }

    private void write(Path file, int records) throws IOException {
        PlainRows rows = new PlainRows(clock);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ExportWriter export = new ExportWriter(out);
            Frontier tree = Frontier.EMPTY;
            for (int number = 0; number < records; number++) {
                String text = rows.record(number).canonical();
                Hash leaf = Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
                tree = tree.append(leaf);
                export.record(number, leaf, text);
                export.head(new TreeHead(tree.size(), tree.root()));
            }
            export.end();
        }
    }

    private static Verification verified(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return EvidenceVerifier.verify(in);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }
}
