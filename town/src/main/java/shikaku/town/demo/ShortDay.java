package shikaku.town.demo;

import java.util.List;
import shikaku.town.day.DayEntry;
import shikaku.town.day.ScriptedDay;
import shikaku.town.day.Visit;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;

/** The town with one clinic and its first few visits: enough to have every program do everything once. */
final class ShortDay {
    private static final int VISITS = 6;

    private ShortDay() {}

    static Town of(Town town) {
        Clinic clinic = town.clinics().getFirst();
        List<DayEntry> visits = town.day().visits().stream()
                .filter(visit -> visit.clinic().equals(clinic.id()) && !visit.centerDown())
                .limit(VISITS)
                .map(Visit.class::cast)
                .map(DayEntry.class::cast)
                .toList();
        return new Town(
                town.date(), town.seed(), town.insurers(), List.of(clinic), town.residents(), new ScriptedDay(visits));
    }
}
