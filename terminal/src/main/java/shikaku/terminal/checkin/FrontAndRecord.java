package shikaku.terminal.checkin;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.Coverage;
import shikaku.domain.Person;
import shikaku.domain.Sex;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.reader.FrontItems;

/**
 * 券面と記録の突合: the card's front, by which somebody was recognized, and the certificate, by which the center found a person, are signed by two issuers, and
 * no signature says that they are of one card. A device that relays two cards would pass; so birth date and sex of the front must be those of the center's
 * answer. Two people of one birth date and sex are not told apart by this.
 */
final class FrontAndRecord {
    private final FaceCards cards;

    FrontAndRecord(FaceCards cards) {
        this.cards = cards;
    }

    /**
     * Asked before anything of the answer is kept, shown or passed on.
     *
     * @return whether the two were compared, and agree; false where no front was read, or where the answer discloses nobody (資格有効性 4, 5, 照会停止中)
     * @throws CheckInEnded {@link Reason#FRONT_OF_ANOTHER}, which is on record by then
     */
    @Realizes(
            arrows = {Arrow.A4_CHECK, Arrow.A7},
            clauses = Clause.C2)
    boolean areOnePerson(CheckInNumber number, Identification how, CardAndCenter.Asked asked) throws CheckInEnded {
        Optional<FrontItems> front = asked.front();
        Optional<Person> person = asked.answer().eligibility().disclosed().map(Coverage::person);
        if (front.isEmpty() || person.isEmpty()) {
            return false;
        }
        if (contradict(front.get(), person.get())) {
            cards.contradicted(number, how, asked.certificate());
            throw new CheckInEnded(Reason.FRONT_OF_ANOTHER);
        }
        return true;
    }

    /** 性別2 is the one that stands elsewhere on a document; who left the sex open contradicts nobody. */
    private static boolean contradict(FrontItems front, Person person) {
        Collection<Sex> known = Stream.concat(Stream.of(person.sex()), person.sexOnBack().stream())
                .filter(sex -> sex != Sex.UNSET)
                .toList();
        boolean otherSex = !known.isEmpty()
                && front.sex().filter(sex -> !known.contains(sex)).isPresent();
        return otherSex || !front.birthdate().equals(person.birthdate());
    }
}
