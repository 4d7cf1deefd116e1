package shikaku.town.day;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.town.table.FileDates;
import shikaku.town.table.Row;
import shikaku.town.table.Words;

/** The cells of a check-in. */
final class VisitCells {
    private static final String DOWN = "down";

    private VisitCells() {}

    static Visit read(Row row, int number, FileDates dates) {
        return new Visit(
                number,
                row.value("time", LocalTime::parse),
                row.text("clinic"),
                row.text("person"),
                row.optionalValue("patient", VisitCells::patient).orElse(Visit.PatientStatus.NOBODY),
                WayCells.read(row, dates),
                row.value("answeredBy", word -> Words.read(AnsweredBy.class, word)),
                new Consents(row.yes("limit"), row.yes("disease")),
                row.optionalValue("happens", VisitCells::course).orElse(Visit.Course.COMPLETES),
                row.optionalValue("center", VisitCells::isDown).orElse(false),
                ExpectationCells.read(row),
                row.text("why"));
    }

    private static Visit.PatientStatus patient(String word) {
        return Words.read(Visit.PatientStatus.class, Visit.PatientStatus::word, word);
    }

    private static Visit.Course course(String word) {
        return Words.read(Visit.Course.class, Visit.Course::word, word);
    }

    private static boolean isDown(String word) {
        if (!word.equals(DOWN)) {
            throw new IllegalArgumentException("down or - must stand here");
        }
        return true;
    }

    static List<String> write(Visit visit) {
        List<String> cells = new ArrayList<>(List.of(
                visit.time().toString(),
                visit.clinic(),
                WayCells.way(visit.way()),
                visit.person(),
                visit.patient().word(),
                WayCells.identity(visit.way()),
                WayCells.wrongPins(visit.way()),
                Words.of(visit.answeredBy()),
                Words.yesOrNo(visit.consents().limitCertificate()),
                Words.yesOrNo(visit.consents().specificDisease()),
                WayCells.typed(visit.way()),
                visit.course().word(),
                visit.centerDown() ? DOWN : Row.NOTHING));
        cells.addAll(ExpectationCells.write(visit.expected()));
        cells.add(visit.remark());
        return cells;
    }
}
