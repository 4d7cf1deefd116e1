package shikaku.message.oqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import shikaku.domain.Address;
import shikaku.domain.BranchNumber;
import shikaku.domain.CardClassification;
import shikaku.domain.CheckDigit;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.FamilyRelation;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.Sex;
import shikaku.domain.Share;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.Element;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;
import shikaku.message.Samples;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.code.ReferenceClassification;

/** Whoever the person is and in whatever order the elements come: what is read is what was written. */
class AnyOrderPropertyTest {

    @Property(tries = 300)
    void aResultIsReadAsItWasWrittenInAnyOrderAndAmongStrangers(
            @ForAll("coverages") Coverage coverage, @ForAll Random random) {
        var result = result(coverage);
        byte[] wire = XmlMessages.write(shuffled(result.toXml(), random));
        assertThat(QualificationConfirmationResult.from(XmlMessages.read(wire))).isEqualTo(result);
    }

    @Property(tries = 300)
    void aTreeComesBackWithEverythingInIt(@ForAll("coverages") Coverage coverage, @ForAll Random random) {
        XmlMessage message = shuffled(result(coverage).toXml(), random);
        assertThat(XmlMessages.read(XmlMessages.write(message))).isEqualTo(message);
    }

    private static QualificationConfirmationResult result(Coverage coverage) {
        return new QualificationConfirmationResult(
                new ResultHeader(Samples.NOW, RequestHeader.of(Samples.CLINIC)),
                Samples.TODAY,
                ReferenceClassification.MY_NUMBER_CARD,
                Optional.empty(),
                new Confirmation.Decided(
                        new Eligibility.Valid(coverage),
                        ResultDetails.of(coverage, Samples.TODAY, Consents.ALL, Samples.NOW, List.of()),
                        Optional.empty()));
    }

    /** The specific diseases are a list, whose own order is kept by shuffling only what stands beside it. */
    private static XmlMessage shuffled(XmlMessage message, Random random) {
        return new XmlMessage(shuffled(message.header(), random), shuffled(message.body(), random));
    }

    private static List<Element> shuffled(List<Element> elements, Random random) {
        var shuffled = new ArrayList<Element>(
                elements.stream().map(element -> shuffled(element, random)).toList());
        shuffled.add(new Leaf("Unheard" + random.nextInt(100), "of"));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Element shuffled(Element element, Random random) {
        return switch (element) {
            case Leaf leaf -> leaf;
            case Block(var name, var children) when name.endsWith("List") -> new Block(name, children);
            case Block(var name, var children) -> new Block(name, shuffled(children, random));
        };
    }

    @Provide
    Arbitrary<Coverage> coverages() {
        return Combinators.combine(people(), keys(), words(100), periods(), certificates(), dates().optional())
                .as((person, key, insurerName, period, certificates, date) -> new Coverage(
                        person,
                        key,
                        insurerName,
                        CardClassification.SHORT_TERM,
                        date.map(_ -> FamilyRelation.INSURED),
                        date.map(_ -> insurerName),
                        period,
                        date,
                        date,
                        date,
                        date.map(_ -> ReasonOfLoss.OTHER),
                        date.map(_ -> new Share(10)),
                        Optional.empty(),
                        certificates.stream()
                                .findFirst()
                                .map(_ -> new LimitCertificate(
                                        LimitCertificateClassification.LIMIT, LimitCategory.B10, date, period, date)),
                        certificates));
    }

    private static Arbitrary<Person> people() {
        return Combinators.combine(words(100), kana().optional(), Arbitraries.of(Sex.class), dates(), addresses())
                .as((name, kana, sex, birthdate, address) -> new Person(
                        new PersonName(name, kana, address.map(Address::text), kana),
                        sex,
                        kana.map(_ -> sex),
                        birthdate,
                        address));
    }

    private static Arbitrary<Optional<Address>> addresses() {
        var postNumbers = Arbitraries.of("650-8570", "000-0000").optional();
        return Combinators.combine(words(200), postNumbers).as(Address::new).optional();
    }

    private static Arbitrary<InsuredCardKey> keys() {
        var insurers =
                Arbitraries.oneOf(digits(5), digits(7)).map(CheckDigit::append).map(InsurerNumber::new);
        return Combinators.combine(
                        insurers,
                        words(20).map(InsuredSymbol::new).optional(),
                        words(20).map(InsuredNumber::new),
                        digits(2).map(BranchNumber::new).optional())
                .as(InsuredCardKey::new);
    }

    private static Arbitrary<List<SpecificDiseaseCertificate>> certificates() {
        return Combinators.combine(
                        Arbitraries.of(SpecificDisease.class),
                        dates().optional(),
                        periods(),
                        Arbitraries.integers().between(0, SpecificDiseaseCertificate.MAX_SELF_PAY_YEN))
                .as(SpecificDiseaseCertificate::new)
                .list()
                .ofMaxSize(Coverage.MAX_SPECIFIC_DISEASES);
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(
                        dates(), Arbitraries.integers().between(0, 4_000).optional())
                .as((from, days) -> new Period(from, days.map(from::plusDays)));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static Arbitrary<String> kana() {
        return Arbitraries.strings().withCharRange('ｦ', 'ﾟ').ofMinLength(1).ofMaxLength(50);
    }

    /** Texts as they occur, and as they should not: markup, rare kanji with variation selectors, ●. */
    private static Arbitrary<String> words(int maxLength) {
        return Arbitraries.of("山", "髙", "𠮷", "葛\uDB40\uDD00", "●", "<", "&", "]]>", "\"", "\u3000", " ", "ア", "ﾞ", "0")
                .list()
                .ofMinSize(1)
                .ofMaxSize(maxLength / 3)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }
}
