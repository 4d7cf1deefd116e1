package shikaku.town.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.postgresql.ds.PGSimpleDataSource;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.town.bench.Goal.Bound;
import shikaku.town.demo.MeasuredClinic;

/** One bulk inquiry and one bulk registration of a crowd in a neighbourhood of one clinic; before them a job of a tenth, to which the memory is compared. */
final class BulkBench {
    private final MeasuredClinic clinic;
    private final Path drafts;
    private final int people;
    private final PrintStream progress;
    private final SequencedMap<String, Double> figures = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();

    /** @param drafts on the disk of the clinic's folders */
    BulkBench(MeasuredClinic clinic, Path drafts, int people, PrintStream progress) {
        this.clinic = clinic;
        this.drafts = drafts;
        this.people = people;
        this.progress = progress;
    }

    SequencedMap<String, Double> figures() {
        return figures;
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    void measure() throws IOException, SQLException, InterruptedException {
        Crowd crowd = new Crowd(
                people, clinic.insurer(), clinic.institution(), clinic.day().today());
        progress.printf("%,d 人を保険に入れる / insuring people…%n", 2 * people);
        crowd.insure(clinic.database());
        var run = new BulkRun(
                new ExchangeFolder(clinic.requests(), clinic.answers()), drafts, clinic.institution(), progress);
        int tenth = Math.max(1, people / 10);
        Memory small = new Memory();
        try (small) {
            run.go(BulkRun.Kind.INQUIRY, crowd.inquiry(draft(), tenth), tenth);
        }
        Memory large = new Memory();
        try (large) {
            tell("bulk_inquiry", run.go(BulkRun.Kind.INQUIRY, crowd.inquiry(draft(), people), people), true);
        }
        memory("center", small.center.most(), large.center.most());
        memory("terminal", small.terminal.most(), large.terminal.most());
        tell(
                "bulk_registration",
                run.go(BulkRun.Kind.REGISTRATION, crowd.registration(draft(), people), people),
                false);
    }

    private Path draft() {
        return drafts.resolve("request.xml");
    }

    /** The two programs through which every person of the job goes. */
    private final class Memory implements AutoCloseable {
        private final MemoryWatch center = new MemoryWatch(clinic.processOfCenter());
        private final MemoryWatch terminal = new MemoryWatch(clinic.processOfTerminal());

        private Memory() throws IOException {}

        @Override
        public void close() {
            center.close();
            terminal.close();
        }
    }

    private void tell(String name, BulkRun.Course course, boolean claimed) throws SQLException {
        double atCenter = people / secondsAtCenter(course.number());
        figures.put(name + "_people", (double) people);
        figures.put(name + "_taken_s", course.taken());
        figures.put(name + "_decided_and_fetched_s", course.decided());
        figures.put(name + "_answer_mb", course.megabytes());
        figures.put(name + "_center_per_s", atCenter);
        figures.put(name + "_folder_to_folder_per_s", course.perSecond());
        figures.put(name + "_progress_steps", (double) course.steps().size());
        if (claimed) {
            goals.add(new Goal(name + "_center_per_s", Bound.AT_LEAST, BulkCommand.A_SECOND, atCenter));
            goals.add(new Goal(
                    name + "_progress_steps",
                    Bound.AT_LEAST,
                    BulkCommand.STEPS,
                    course.steps().size()));
        }
    }

    private void memory(String program, double small, double large) {
        figures.put(program + "_mb_tenth", small);
        figures.put(program + "_mb", large);
        figures.put(program + "_mb_ratio", large / small);
        goals.add(new Goal(program + "_mb_ratio", Bound.AT_MOST, BulkCommand.FLAT, large / small));
    }

    /** From the job's acceptance to its last person's decision, as the center's own books have it. */
    private double secondsAtCenter(ReceptionNumber number) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(clinic.database().url());
        source.setUser(clinic.database().user());
        source.setPassword(clinic.database().password());
        try (Connection connection = source.getConnection();
                PreparedStatement times = connection.prepareStatement(
                        "select extract(epoch from finished_at - accepted_at) from bulk_job where reception_number = ?")) {
            times.setString(1, number.value());
            try (ResultSet row = times.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }
}
