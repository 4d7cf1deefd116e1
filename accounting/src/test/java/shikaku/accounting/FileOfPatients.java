package shikaku.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.Kept;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.InsuredCardKey;

/** 患者台帳 in memory, for tests. */
public final class FileOfPatients implements PatientFile {
    private final Map<Long, Patient> patients = new TreeMap<>();
    private final Map<Long, Chart> rest = new TreeMap<>();
    private final Map<Long, InsuredCardKey> registered = new TreeMap<>();

    public FileOfPatients add(Patient patient) {
        patients.put(patient.number().value(), patient);
        return this;
    }

    /** Adds somebody who has been here before, under their current coverage. */
    public FileOfPatients add(long number, People person) {
        Patient begun =
                Patient.begin(new PatientNumber(number), person.coverage().person());
        registered(begun.number(), person.key());
        return add(begun.as(Chart.of(person.coverage(), People.TODAY)));
    }

    /** ⑨ was due under this key. */
    public void registered(PatientNumber number, InsuredCardKey key) {
        registered.put(number.value(), key);
    }

    @Override
    public Optional<InsuredCardKey> registered(PatientNumber number) {
        return Optional.ofNullable(registered.get(number.value()));
    }

    /** What a chart holds beside who the patient is. */
    public FileOfPatients rest(long number, Chart chart) {
        rest.put(number, chart);
        return this;
    }

    @Override
    public Chart rest(PatientNumber number) {
        return rest.getOrDefault(number.value(), Chart.EMPTY);
    }

    @Override
    public List<Kept> kept(PatientNumber number) {
        return List.of();
    }

    public int size() {
        return patients.size();
    }

    @Override
    public Optional<Patient> find(PatientNumber number) {
        return Optional.ofNullable(patients.get(number.value()));
    }

    @Override
    public List<Patient> bornOn(LocalDate birthdate) {
        return patients.values().stream()
                .filter(patient -> patient.birthdate().equals(birthdate))
                .toList();
    }
}
