package shikaku.edge.account;

import static shikaku.edge.language.PageWords.STAFF;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import shikaku.message.Reason;

/**
 * 利用者の一覧ファイル (CSV): a heading and up to {@link Limits#LINES} accounts. What is wrong is told with its line, and one wrong line is reason enough to take none.
 */
final class AccountFile {
    private static final List<String> COLUMNS = List.of(
            "account",
            "person",
            "roles",
            "employer",
            "begins",
            "ends",
            "request",
            "requested-on",
            "asked-by",
            "approved-by");

    private AccountFile() {}

    /** What a file says. */
    record Lines(List<Registration> accounts, List<BookAnswer.Wrong> wrong) {
        Lines {
            accounts = List.copyOf(accounts);
            wrong = List.copyOf(wrong);
        }

        static Lines unreadable(int line) {
            return new Lines(List.of(), List.of(new BookAnswer.Wrong(line, Reason.ACCOUNT_FILE_WRONG)));
        }
    }

    static Lines read(String text) {
        if (text.length() > Limits.FILE) {
            return Lines.unreadable(1);
        }
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            reader.forEach(records::add);
        } catch (CsvParseException | java.io.IOException unreadable) {
            return Lines.unreadable(records.size() + 1);
        }
        if (records.size() < 2 || records.size() > Limits.LINES + 1 || !isHeading(records.getFirst())) {
            return Lines.unreadable(1);
        }
        return lines(records.subList(1, records.size()));
    }

    /** The columns in the order of the heading, for a page to show. */
    static String heading(Locale locale) {
        return String.join(",", names(locale));
    }

    private static Lines lines(List<CsvRecord> records) {
        List<Registration> accounts = new ArrayList<>();
        List<BookAnswer.Wrong> wrong = new ArrayList<>();
        for (int number = 1; number <= records.size(); number++) {
            List<String> fields = records.get(number - 1).getFields().stream()
                    .map(String::strip)
                    .toList();
            if (fields.size() != COLUMNS.size()) {
                wrong.add(new BookAnswer.Wrong(number, Reason.ACCOUNT_FILE_WRONG));
                continue;
            }
            AccountForm.Read<Registration> read = form(fields).registration();
            read.value().ifPresent(accounts::add);
            for (Reason reason : read.wrong()) {
                wrong.add(new BookAnswer.Wrong(number, reason));
            }
        }
        return new Lines(accounts, wrong);
    }

    private static AccountForm form(List<String> fields) {
        return new AccountForm(
                fields.get(0),
                fields.get(1),
                roles(fields.get(2)),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(8),
                fields.get(9));
    }

    private static List<String> roles(String said) {
        return Arrays.stream(said.split("[ 　・;、]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static boolean isHeading(CsvRecord first) {
        List<String> said = first.getFields().stream().map(String::strip).toList();
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .anyMatch(locale -> names(locale).equals(said));
    }

    private static List<String> names(Locale locale) {
        return COLUMNS.stream()
                .map(column -> STAFF.in(locale, "book." + column))
                .toList();
    }
}
