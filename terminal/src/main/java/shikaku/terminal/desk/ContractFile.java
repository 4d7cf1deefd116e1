package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import shikaku.terminal.store.StaffDeeds;

/** The month's list (委託の月次一覧) as a file that spreadsheets open: one line a deed, and one for whoever did nothing. */
final class ContractFile {
    private static final List<String> COLUMNS =
            List.of("employer", "account", "person", "begins", "ends", "when", "act", "patients", "outcome", "reason");

    private ContractFile() {}

    /** The text, with the mark by which a spreadsheet knows that it is UTF-8. */
    static String of(ContractMonth month, Locale locale) {
        StringWriter text = new StringWriter().append("\uFEFF");
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> WORDS.in(locale, "contract." + column))
                    .toList());
            month.workers().forEach(worker -> lines(worker, locale).forEach(csv::writeRecord));
            if (!month.whole()) {
                csv.writeRecord(WORDS.in(locale, "contract.cut"));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return text.toString();
    }

    private static Stream<List<String>> lines(ContractMonth.Worker worker, Locale locale) {
        Stream<List<String>> deeds = worker.deeds().isEmpty()
                ? Stream.of(List.of("", WORDS.in(locale, "contract.nothing"), "", "", ""))
                : worker.deeds().stream().map(deed -> line(deed, locale));
        return deeds.map(deed -> Stream.concat(whose(worker), deed.stream())
                .map(ContractFile::plain)
                .toList());
    }

    private static Stream<String> whose(ContractMonth.Worker worker) {
        return Stream.of(
                worker.employer(),
                worker.account(),
                worker.person(),
                worker.begins().toString(),
                worker.ends().map(LocalDate::toString).orElse(""));
    }

    private static List<String> line(StaffDeeds.Done deed, Locale locale) {
        return List.of(
                deed.moment(),
                WORDS.in(locale, "contract.act." + deed.act()),
                String.join(" ", deed.patients()),
                WORDS.in(locale, "contract.outcome." + deed.outcome()),
                deed.reason().orElse(""));
    }

    /** A spreadsheet takes what begins like this for a formula. */
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
