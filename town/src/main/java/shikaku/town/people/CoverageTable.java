package shikaku.town.people;

import static shikaku.town.table.Words.orNothing;

import java.util.List;
import java.util.Optional;
import shikaku.domain.BranchNumber;
import shikaku.domain.CardClassification;
import shikaku.domain.Coverage;
import shikaku.domain.FamilyRelation;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.ReasonOfLoss;
import shikaku.town.table.FileDates;
import shikaku.town.table.Row;
import shikaku.town.table.Words;

/** {@code coverages.csv}: what insurers have registered, and what they will register at noon. */
final class CoverageTable {
    static final List<String> COLUMNS = List.of(
            "record",
            "person",
            "insurer",
            "symbol",
            "number",
            "branch",
            "class",
            "relation",
            "insured",
            "period",
            "reason",
            "share",
            "elderly",
            "limit",
            "diseases",
            "registeredName",
            "blocked",
            "load");

    static final String COMMENT = """
            資格 / coverages, oldest first for each person. Change a period here and the affected line of the day changes.
            period: the last day is still valid. reason = 資格喪失事由. load = morning or noon; at noon a record replaces its namesake.
            elderly = 高齢受給者証, limit = 限度額適用認定証, diseases = 特定疾病療養受療証.
            registeredName: 氏名 as this insurer could write it, where it differs from people.csv (●).""";

    private final FileDates dates;
    private final CertificateCells cells;
    private final Insurers insurers;

    CoverageTable(FileDates dates, Insurers insurers) {
        this.dates = dates;
        this.cells = new CertificateCells(dates);
        this.insurers = insurers;
    }

    RegisteredCoverage read(Row row, Person person) {
        Insurer insurer = insurer(row);
        CoverageFacts facts = new CoverageFacts(
                row.make(() -> registered(person, row.optional("registeredName"))),
                key(row, insurer),
                insurer,
                row.optionalValue("relation", word -> Words.read(FamilyRelation.class, word)),
                row.optional("insured"),
                row.value("period", dates::period),
                row.optionalValue("reason", word -> Words.read(ReasonOfLoss.class, word)),
                row.optionalValue("share", CertificateCells::share),
                row.optionalValue("elderly", cells::elderly),
                row.optionalValue("limit", cells::limit),
                row.optionalValue("diseases", cells::diseases).orElse(List.of()));
        Coverage coverage =
                row.make(() -> facts.coverage(row.value("class", word -> Words.read(CardClassification.class, word))));
        return row.make(() -> new RegisteredCoverage(
                row.text("record"),
                coverage,
                row.yes("blocked"),
                row.value("load", word -> Words.read(LoadTime.class, word))));
    }

    private Insurer insurer(Row row) {
        InsurerNumber number = row.value("insurer", InsurerNumber::new);
        return insurers.find(number).orElseThrow(() -> row.fault("insurer", "insurers.csv does not have this insurer"));
    }

    private static InsuredCardKey key(Row row, Insurer insurer) {
        return new InsuredCardKey(
                insurer.number(),
                row.optionalValue("symbol", InsuredSymbol::new),
                row.value("number", InsuredNumber::new),
                row.optionalValue("branch", BranchNumber::new));
    }

    /** The person with the name that an insurer could write. */
    static Person registered(Person person, Optional<String> registeredName) {
        PersonName names = person.names();
        return registeredName
                .map(name -> new PersonName(name, names.kana(), names.other(), names.otherKana()))
                .map(known -> new Person(known, person.sex(), person.sexOnBack(), person.birthdate(), person.address()))
                .orElse(person);
    }

    static List<String> write(Resident resident, RegisteredCoverage registered) {
        Coverage coverage = registered.coverage();
        InsuredCardKey key = coverage.key().whole().orElseThrow();
        String name = coverage.person().names().name();
        return List.of(
                registered.recordId(),
                resident.id(),
                key.insurer().digits(),
                orNothing(key.symbol().map(InsuredSymbol::value)),
                key.number().value(),
                orNothing(key.branch().map(BranchNumber::digits)),
                Words.of(coverage.classification()),
                orNothing(coverage.relation().map(Words::of)),
                orNothing(coverage.insuredName()),
                FileDates.write(coverage.period()),
                orNothing(coverage.reasonOfLoss().map(Words::of)),
                orNothing(coverage.share().map(CertificateCells::write)),
                orNothing(coverage.elderlyRecipient().map(CertificateCells::write)),
                orNothing(coverage.limitCertificate().map(CertificateCells::write)),
                orNothing(CertificateCells.write(coverage.specificDiseases())),
                name.equals(resident.person().names().name()) ? Row.NOTHING : name,
                Words.yesOrNo(registered.blocked()),
                Words.of(registered.load()));
    }
}
