package shikaku.town.day;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import shikaku.town.table.FileDates;
import shikaku.town.table.Row;
import shikaku.town.table.Table;
import shikaku.town.table.TableText;
import shikaku.town.table.Words;

/** {@code day.csv}: the scripted day. */
public final class DayTable {
    /** Its header. */
    public static final List<String> COLUMNS = List.of(
            "time",
            "clinic",
            "way",
            "person",
            "patient",
            "identity",
            "wrongPins",
            "answeredBy",
            "limit",
            "disease",
            "typed",
            "happens",
            "center",
            "outcome",
            "insurer",
            "limitShown",
            "diseaseShown",
            "why");

    private static final String COMMENT = """
            受付の一日 / the scripted day. Outcomes are written by hand: change a person's coverage and their line differs.
            way = card, document or event. identity = PIN, VISUAL (目視), FACE (顔) or DOCUMENT.
            patient = new (新患), returning (再来), or - where the answer names nobody.
            wrongPins: typed before the right one. limit, disease = consent to show 限度額 and 特定疾病.
            typed = insurer/symbol/number/branch/birthdate as the staff type it; symbol and branch may be empty.
            happens = -, gives-up, pulls-card, not-the-holder, or the event. center = down: stopped before, started after.
            outage-begins, outage-ends = the center is stopped in between, with ./shikaku demo --once --outage only.
            outcome = Answered 1 to 6 or Blocked, NotIdentified, Refused CODE, Unavailable, Abandoned.
            insurer, limitShown, diseaseShown = what the answer shows.
            Refused P0105 = the certificate expired more than three months ago; P0107 = it is revoked.""";

    private static final String EVENT = "event";

    private DayTable() {}

    /**
     * Reads the day.
     *
     * @param file its name, for faults
     * @param bytes its content
     * @param dates how it writes dates
     * @throws shikaku.town.table.TableFault when a line cannot be understood
     */
    public static ScriptedDay read(String file, byte[] bytes, FileDates dates) {
        List<DayEntry> entries = new ArrayList<>();
        int visits = 0;
        for (Row row : Table.read(file, bytes, COLUMNS)) {
            DayEntry entry = row.text("way").equals(EVENT) ? event(row) : VisitCells.read(row, ++visits, dates);
            if (!entries.isEmpty() && entry.time().isBefore(entries.getLast().time())) {
                throw row.fault("time", "lines stand in the order of time");
            }
            entries.add(entry);
        }
        return new ScriptedDay(entries);
    }

    private static DayEvent event(Row row) {
        return new DayEvent(
                row.value("time", LocalTime::parse),
                row.value("happens", word -> Words.read(DayEvent.Happening.class, DayEvent.Happening::word, word)));
    }

    /** The text of the file. */
    public static String write(ScriptedDay day) {
        return TableText.of(
                COMMENT, COLUMNS, day.entries().stream().map(DayTable::cells).toList());
    }

    private static List<String> cells(DayEntry entry) {
        return switch (entry) {
            case DayEvent event -> cells(event);
            case Visit visit -> VisitCells.write(visit);
        };
    }

    private static List<String> cells(DayEvent event) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), Row.NOTHING));
        cells.set(COLUMNS.indexOf("time"), event.time().toString());
        cells.set(COLUMNS.indexOf("way"), EVENT);
        cells.set(COLUMNS.indexOf("happens"), event.happening().word());
        return cells;
    }
}
