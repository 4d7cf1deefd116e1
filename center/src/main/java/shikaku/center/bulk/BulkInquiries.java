package shikaku.center.bulk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.center.bulk.BulkJobs.Portion;
import shikaku.center.inquiry.Guessing;
import shikaku.center.inquiry.Verdict;
import shikaku.center.registry.ReferenceNumbersInBulk;
import shikaku.center.registry.RegistryInBulk;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.Holding;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Element;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.Echo;
import shikaku.message.code.LimitCertificateChange;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.ResultDetails;

/**
 * 一括照会 of one portion: the verdict of the single inquiry for each person, and nothing that needs a consent, because nobody is there to give it. Who is nobody counts as a
 * {@link Guessing guess}, or a list would try out in minutes what is refused at the desk.
 */
@Realizes(
        arrows = Arrow.A7,
        clauses = {Clause.C3, Clause.C8, Clause.C21})
public final class BulkInquiries {
    private static final String RESULT = "ResultOfQualificationConfirmation";

    /**
     * 変更あり又は判定不能, of everybody (our profile). What is known of this item is its name and its two values (interface.md §2.4, §2.6) and that the
     * result says "whether 限度額 changed" (rules.md §4.11); since when is defined nowhere. Since the certificate was last shown to that institution?
     * The center keeps what was shown as names of items in its evidence and no copy of the values, and whom it was never shown, which is most of those
     * asked about at night, it could not answer either. Since the job before, or the first of the month? Then 0 would be said to a clinic that holds
     * something else. 0 lets a clinic go on with what it has, so it may only be said where that is certain; and a difference between people would tell who
     * holds a certificate at all, to which nobody there has consented (C-21).
     */
    private static final LimitCertificateChange CHANGE = LimitCertificateChange.CHANGED_OR_UNKNOWN;

    private static final Reason GUESSED = Reason.NUMBERS_GUESSED;

    private final Guessing guessing;
    private final RegistryInBulk registry;
    private final ReferenceNumbersInBulk numbers;
    private final InstantSource clock;

    /**
     * @param guessing the one of the single inquiries
     * @param clock the real one, for the evidence
     */
    public BulkInquiries(
            Guessing guessing, RegistryInBulk registry, ReferenceNumbersInBulk numbers, InstantSource clock) {
        this.guessing = guessing;
        this.registry = registry;
        this.numbers = numbers;
        this.clock = clock;
    }

    Portioned decide(Portion portion) {
        LocalDate date = portion.job().heading().date().orElseThrow();
        List<Asked> asked = People.read(portion.job().kind().question(), portion.content()).stream()
                .map(Asked::of)
                .toList();
        InstitutionCode institution = portion.job().institution();
        Set<InsuredCardQuery> queries = asked.stream()
                .flatMap(one -> one.query().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<InsuredCardQuery, Verdict> verdicts = counted(institution, verdicts(queries, date));
        var told = numbers.of(institution, people(verdicts));
        List<BulkConfirmUnit> units = asked.stream()
                .map(one ->
                        new BulkConfirmUnit(one.echo(), one.confirmation(verdicts, told, date), Optional.of(CHANGE)))
                .toList();
        List<Elements> answers = units.stream().map(BulkConfirmUnit::toElements).toList();
        return new Portioned(
                answers,
                counts(units),
                record(portion, queries.size(), verdicts, answers),
                () -> {},
                () -> forget(institution, verdicts));
    }

    /** In the order in which they are asked about. */
    private Map<InsuredCardQuery, Verdict> verdicts(Set<InsuredCardQuery> queries, LocalDate date) {
        Map<InsuredCardQuery, List<Holding>> holdings = registry.fitting(queries);
        Map<InsuredCardQuery, Verdict> verdicts = new LinkedHashMap<>();
        for (InsuredCardQuery query : queries) {
            verdicts.put(
                    query,
                    Verdict.byDocument(holdings.getOrDefault(query, List.of()), query, date)
                            .cut(Consents.NONE));
        }
        return verdicts;
    }

    /** Of those only the ones that may be told: with nothing left to miss, not even who is somebody. */
    private Map<InsuredCardQuery, Verdict> counted(
            InstitutionCode institution, Map<InsuredCardQuery, Verdict> verdicts) {
        Map<InsuredCardQuery, Verdict> counted = new HashMap<>();
        verdicts.forEach((query, verdict) -> {
            if (guessing.beginOnList(institution, query.key())) {
                counted.put(query, verdict);
                if (!isMiss(verdict)) {
                    guessing.foundOnList(institution, query.key());
                }
            }
        });
        return counted;
    }

    private void forget(InstitutionCode institution, Map<InsuredCardQuery, Verdict> verdicts) {
        verdicts.forEach((query, verdict) -> {
            if (isMiss(verdict)) {
                guessing.foundOnList(institution, query.key());
            }
        });
    }

    private static boolean isMiss(Verdict verdict) {
        return verdict.eligibility().disclosed().isEmpty();
    }

    private static Set<PersonId> people(Map<InsuredCardQuery, Verdict> verdicts) {
        return verdicts.values().stream()
                .flatMap(verdict -> verdict.whom().stream())
                .collect(Collectors.toSet());
    }

    private static BulkCounts counts(List<BulkConfirmUnit> units) {
        long errors =
                units.stream().filter(unit -> isError(unit.confirmation())).count();
        return new BulkCounts(units.size() - (int) errors, (int) errors);
    }

    /** Whether the answer says 処理結果状況 2; a record under check travels as one. */
    private static boolean isError(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.NotDecided _ -> true;
            case Confirmation.Decided(var eligibility, var _, var _, var _) ->
                eligibility instanceof Eligibility.Blocked;
        };
    }

    private EvidenceRecord record(
            Portion portion, int asked, Map<InsuredCardQuery, Verdict> verdicts, List<Elements> answers) {
        List<String> items = new ArrayList<>(List.of(portion.job().name()));
        if (verdicts.size() < asked) {
            items.add("refused " + (asked - verdicts.size()) + " " + GUESSED.code());
        }
        people(verdicts).stream().map(PersonId::value).sorted().forEach(items::add);
        disclosed(answers).limit(shikaku.evidence.Limits.ITEMS - items.size()).forEach(items::add);
        return portion.job()
                .kind()
                .purpose()
                .done(clock, Act.INQUIRY_BY_INSURED_CARD, portion.job().institution())
                .withIdentity(IdentityMethod.DOCUMENT, Optional.empty())
                .withItems(items, Optional.of(Consents.NONE));
    }

    /** The names of what is disclosed, read off the answers themselves. */
    private static Stream<String> disclosed(List<Elements> answers) {
        return answers.stream()
                .flatMap(answer -> answer.toList().stream())
                .filter(element ->
                        element.name().equals(RESULT) || element.name().equals("ReferenceNumber"))
                .flatMap(BulkInquiries::leaves)
                .distinct();
    }

    private static Stream<String> leaves(Element element) {
        return switch (element) {
            case Element.Leaf leaf -> Stream.of(leaf.name());
            case Element.Block(var _, var children) -> children.stream().flatMap(BulkInquiries::leaves);
        };
    }

    /** One person's question, as far as it could be understood; where it could not, why. */
    private record Asked(Echo echo, Optional<InsuredCardQuery> query, Optional<Remark> otherwise) {
        static Asked of(Fields block) {
            Echo echo = Echo.of(block);
            try {
                return new Asked(
                        echo,
                        Optional.of(QualificationConfirmSearchInfo.from(block).query()),
                        Optional.empty());
            } catch (MalformedMessage malformed) {
                return new Asked(echo, Optional.empty(), Optional.of(Remark.of(malformed)));
            }
        }

        Confirmation confirmation(
                Map<InsuredCardQuery, Verdict> verdicts, Map<PersonId, ReferenceNumber> told, LocalDate date) {
            if (query.isEmpty()) {
                return new Confirmation.NotDecided(otherwise.orElseThrow());
            }
            Verdict verdict = verdicts.get(query.get());
            if (verdict == null) {
                return new Confirmation.NotDecided(Remark.of(GUESSED));
            }
            return new Confirmation.Decided(verdict.eligibility(), details(verdict, told, date), verdict.told());
        }

        private static ResultDetails details(Verdict verdict, Map<PersonId, ReferenceNumber> told, LocalDate date) {
            return verdict.eligibility()
                    .disclosed()
                    .map(coverage -> details(coverage, verdict, told, date))
                    .orElse(ResultDetails.NONE);
        }

        private static ResultDetails details(
                Coverage coverage, Verdict verdict, Map<PersonId, ReferenceNumber> told, LocalDate date) {
            return new ResultDetails(
                    coverage.preschool(date),
                    Optional.empty(),
                    Optional.empty(),
                    verdict.whom().flatMap(whom -> Optional.ofNullable(told.get(whom))).stream()
                            .toList(),
                    Optional.empty());
        }
    }
}
