package shikaku.town.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

@Proves(clauses = Clause.C12)
class TownTest {
    private static final Town TOWN = TheTown.TOWN;

    @TempDir
    Path dir;

    @Test
    void hasAtLeastTwoThousandPeopleInFamilies() {
        assertThat(TOWN.residents()).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(TOWN.families()).hasSizeGreaterThan(500);
        assertThat(TOWN.families())
                .filteredOn(family -> family.members().size() >= 3)
                .hasSizeGreaterThan(200);
    }

    @Test
    void hasThreeClinicsAndInsurersOfEveryKind() {
        assertThat(TOWN.clinics()).extracting(Clinic::id).containsExactly("higashi", "chuo", "nishi");
        assertThat(TOWN.clinics()).allMatch(clinic -> clinic.code().digits().startsWith("281"));
        assertThat(TOWN.insurers()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(TOWN.insurers()).extracting(Insurer::kind).contains(InsurerKind.values());
    }

    @Test
    void isTheSameToTheByteForTheSameSeedAndDay() throws IOException {
        TOWN.write(dir.resolve("one"));
        Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE).write(dir.resolve("two"));
        assertThat(contents("one")).isEqualTo(contents("two")).hasSize(7);
    }

    @Test
    void hasOtherNeighboursWithAnotherSeedButTheSameCast() {
        Town other = Town.generate(1, Town.DEFAULT_DATE);
        assertThat(other.residents()).isNotEqualTo(TOWN.residents());
        assertThat(other.resident("tsukishima-yui")).isEqualTo(TOWN.resident("tsukishima-yui"));
    }

    @Test
    void movesTheCastWithTheDay() {
        LocalDate later = Town.DEFAULT_DATE.plusDays(100);
        Town other = Town.generate(Town.DEFAULT_SEED, later);
        assertThat(birthdate(other)).isEqualTo(birthdate(TOWN).plusDays(100));
        assertThat(firstDayOfTheNewJob(TOWN)).isEqualTo(Town.DEFAULT_DATE);
        assertThat(firstDayOfTheNewJob(other)).isEqualTo(later);
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        TOWN.write(dir);
        assertThat(Town.read(dir)).isEqualTo(TOWN);
    }

    private Map<String, String> contents(String folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(dir.resolve(folder))) {
            for (Path file : List.copyOf(files.toList())) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static LocalDate birthdate(Town town) {
        return town.resident("tsukishima-yui").orElseThrow().person().birthdate();
    }

    private static LocalDate firstDayOfTheNewJob(Town town) {
        return town.resident("tsukishima-wataru")
                .orElseThrow()
                .coverages()
                .getLast()
                .coverage()
                .period()
                .from()
                .orElseThrow();
    }
}
