package shikaku.accounting.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.patient.PatientSearch;

/** 患者の検索 in PostgreSQL: names in their comparable form are columns that it makes by itself. */
public final class PostgresSearch {
    private final JdbcClient database;

    public PostgresSearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * One page of what was found.
     *
     * @param all how many fit, on whichever page; 0 where the page lies after the last
     */
    public record Found(List<Patient> patients, int all) {
        public Found {
            patients = List.copyOf(patients);
        }
    }

    /** @param page from 0 to {@link Limits#SEARCH_PAGES}, of {@link Limits#SEARCH_ROWS} patients each, by カナ */
    public Found find(PatientSearch search, int page) {
        List<Patient> patients = new ArrayList<>();
        AtomicInteger all = new AtomicInteger();
        database.sql("""
                        select *, count(*) over () as found from patient
                        where number = :number or birthdate = cast(:born as date)
                            or search_name ~ :name or strpos(search_kana, :kana) > 0
                        order by search_kana, number limit :most offset :skip""")
                .param("number", search.number().map(PatientNumber::value).orElse(null))
                .param("born", search.born().orElse(null))
                .param("name", search.written().map(PatientSearch.Written::name).orElse(null))
                .param("kana", search.written().map(PatientSearch.Written::kana).orElse(null))
                .param("most", Limits.SEARCH_ROWS)
                .param("skip", page * Limits.SEARCH_ROWS)
                .query(row -> {
                    patients.add(PostgresPatients.patient(row));
                    all.set(row.getInt("found"));
                });
        return new Found(patients, all.get());
    }
}
