package shikaku.town.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.town.logs.Kind;
import shikaku.town.logs.LogSearch;
import shikaku.town.logs.PersonalWord;
import shikaku.town.logs.PersonalWords;
import shikaku.town.logs.Spelling;

/**
 * 記録の検索 after the day: everything that the programs printed and every address that was asked of them, searched for everybody of the town. First something
 * is planted among them, one line a kind and a spelling: a search that finds less than all of it proves nothing.
 */
final class LogsRun {
    private static final String REFERENCES = "select value from reference_number";

    private final Neighbourhood neighbourhood;
    private final PrintStream out;

    LogsRun(Neighbourhood neighbourhood, PrintStream out) {
        this.neighbourhood = neighbourhood;
        this.out = out;
    }

    /** True when all that was planted is found, and nothing else. */
    @Realizes(clauses = Clause.C17)
    boolean play() throws IOException, SQLException {
        List<PersonalWord> words = PersonalWords.of(neighbourhood.town().residents(), references());
        LogSearch search = new LogSearch(words);
        Path logs = neighbourhood.folder().logs();
        boolean finds = findsWhatIsPlanted(search, words, logs);
        LogSearch.Searched day = search.under(logs);
        day.hits().forEach(this::tell);
        boolean asked =
                day.lines() > 0 && Files.isDirectory(neighbourhood.folder().addresses());
        boolean well = finds && asked && day.hits().isEmpty();
        say(
                well,
                "記録 %d 個・%d 行に町の人の氏名・住所・番号がない / nobody is named in %d lines of %d logs and lists of addresses (%d words searched)"
                        .formatted(day.files(), day.lines(), day.lines(), day.files(), words.size()));
        return well;
    }

    private boolean findsWhatIsPlanted(LogSearch search, List<PersonalWord> words, Path logs) throws IOException {
        Map<Kind, PersonalWord> samples = new EnumMap<>(Kind.class);
        words.forEach(word -> samples.putIfAbsent(word.kind(), word));
        List<Integer> missed = new ArrayList<>();
        ByteArrayOutputStream planted = new ByteArrayOutputStream();
        int lines = 0;
        for (PersonalWord word : samples.values()) {
            for (Spelling spelling : Spelling.values()) {
                planted.writeBytes(spelling.line(word.text()));
                missed.add(++lines);
            }
        }
        Path file = logs.resolve("planted.log");
        try {
            Files.write(file, planted.toByteArray());
            search.under(logs).hits().stream()
                    .filter(hit -> hit.file().equals(file))
                    .forEach(hit -> missed.remove((Integer) hit.line()));
        } finally {
            Files.deleteIfExists(file);
        }
        boolean well = missed.isEmpty() && samples.size() == Kind.values().length;
        say(
                well,
                "仕込んだ %d 行はすべて見つかる / all of %d planted lines are found%s"
                        .formatted(lines, lines, missed.isEmpty() ? "" : ", but for " + missed));
        return well;
    }

    private List<String> references() throws SQLException {
        try (Connection connection = DayBooks.source(neighbourhood.database()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private void tell(LogSearch.Hit hit) {
        String kinds = hit.kinds().stream().map(Kind::words).collect(Collectors.joining(", "));
        out.println("× %s:%d %s".formatted(hit.file(), hit.line(), kinds));
    }

    private void say(boolean right, String line) {
        out.println((right ? "○ " : "× ") + line);
    }
}
