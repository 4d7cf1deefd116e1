package shikaku.center.bulk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shikaku.center.answer.Checked;
import shikaku.center.bulk.BulkJobs.Portion;
import shikaku.center.inquiry.Guessing;
import shikaku.center.registration.NumbersOfPortion;
import shikaku.center.registry.ReferenceNumbersInBulk;
import shikaku.center.registry.RegistryInBulk;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.PersonId;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkRegistrationUnit;
import shikaku.message.bulk.Echo;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.Remark;

/**
 * 照会番号一括登録 of one portion: the rule of the single registration for each person, one after the other as if they had come alone; who is nobody counts as a
 * {@link Guessing guess}, with those of the inquiries' lists.
 */
@Realizes(arrows = Arrow.A10, clauses = Clause.C8)
public final class BulkRegistrations {
    private static final Reason GUESSED = Reason.NUMBERS_GUESSED;

    private final Guessing guessing;
    private final RegistryInBulk registry;
    private final ReferenceNumbersInBulk numbers;
    private final InstantSource clock;

    /**
     * @param guessing the one of the inquiries
     * @param clock the real one, for the evidence
     */
    public BulkRegistrations(
            Guessing guessing, RegistryInBulk registry, ReferenceNumbersInBulk numbers, InstantSource clock) {
        this.guessing = guessing;
        this.registry = registry;
        this.numbers = numbers;
        this.clock = clock;
    }

    Portioned decide(Portion portion) {
        InstitutionCode institution = portion.job().institution();
        List<Asked> asked = People.read(portion.job().kind().question(), portion.content()).stream()
                .map(Asked::of)
                .toList();
        var going = NumbersOfPortion.before(institution, infos(asked), registry, numbers);
        List<Elements> answers = new ArrayList<>();
        var counted = new Counted(institution);
        for (Asked one : asked) {
            answers.add(new BulkRegistrationUnit(one.echo(), processing(one, going, counted)).toElements());
        }
        int normal = going.registered().size();
        return new Portioned(
                answers,
                new BulkCounts(normal, asked.size() - normal),
                record(portion, going, asked.size() - normal, counted.refused),
                () -> numbers.put(institution, going.registered()),
                counted::forget);
    }

    private static List<ReferenceNumberRegistrationInfo> infos(List<Asked> asked) {
        return asked.stream().flatMap(one -> one.info().stream()).toList();
    }

    private static Processing processing(Asked asked, NumbersOfPortion going, Counted counted) {
        if (asked.info().isEmpty()) {
            return new Processing.Failed(asked.otherwise().orElseThrow());
        }
        return switch (counted.register(asked.info().get(), going)) {
            case Checked.Passed<PersonId> _ -> Processing.normal();
            case Checked.Refused<PersonId>(var reason) -> new Processing.Failed(Remark.of(reason));
        };
    }

    private EvidenceRecord record(Portion portion, NumbersOfPortion going, int refused, int guessed) {
        List<String> items = new ArrayList<>(List.of(portion.job().name(), "ReferenceNumber", "refused " + refused));
        if (guessed > 0) {
            items.add("refused " + guessed + " " + GUESSED.code());
        }
        items.addAll(going.registered().stream()
                .map(given -> given.person().value())
                .collect(Collectors.toCollection(TreeSet::new)));
        return portion.job()
                .kind()
                .purpose()
                .done(clock, Act.REFERENCE_NUMBER_REGISTERED, portion.job().institution())
                .withItems(items, Optional.empty());
    }

    /** 空振りの数え: those of this portion, which are decided once more when it could not be kept. */
    private final class Counted {
        private final InstitutionCode institution;
        private final List<InsuredCardKey> misses = new ArrayList<>();
        private int refused;

        Counted(InstitutionCode institution) {
            this.institution = institution;
        }

        Checked<PersonId> register(ReferenceNumberRegistrationInfo info, NumbersOfPortion going) {
            if (!guessing.beginOnList(institution, info.key())) {
                refused++;
                return Checked.refused(GUESSED);
            }
            Checked<PersonId> said = going.register(info);
            if (NumbersOfPortion.isMiss(said)) {
                misses.add(info.key());
            } else {
                guessing.foundOnList(institution, info.key());
            }
            return said;
        }

        void forget() {
            misses.forEach(key -> guessing.foundOnList(institution, key));
        }
    }

    /** What is to be registered for one person, as far as it could be understood; where it could not, why. */
    private record Asked(Echo echo, Optional<ReferenceNumberRegistrationInfo> info, Optional<Remark> otherwise) {
        static Asked of(Fields block) {
            Echo echo = Echo.of(block);
            try {
                return new Asked(echo, Optional.of(ReferenceNumberRegistrationInfo.from(block)), Optional.empty());
            } catch (MalformedMessage malformed) {
                return new Asked(echo, Optional.empty(), Optional.of(Remark.of(malformed)));
            }
        }
    }
}
