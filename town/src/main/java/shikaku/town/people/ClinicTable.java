package shikaku.town.people;

import java.util.List;
import shikaku.domain.InstitutionCode;
import shikaku.town.table.Row;

/** {@code clinics.csv}: the three clinics. */
final class ClinicTable {
    static final List<String> COLUMNS = List.of("clinic", "name", "nameEnglish", "code");

    static final String COMMENT = "医療機関 / clinics; the short name becomes part of host names. All invented.";

    private ClinicTable() {}

    static Clinic read(Row row) {
        return row.make(() -> new Clinic(
                row.text("clinic"),
                row.text("name"),
                row.text("nameEnglish"),
                row.value("code", InstitutionCode::new)));
    }

    static List<String> write(Clinic clinic) {
        return List.of(
                clinic.id(), clinic.name(), clinic.nameEnglish(), clinic.code().digits());
    }
}
