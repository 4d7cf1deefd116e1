package shikaku.center.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;

/**
 * 見本: a message about one of the invented people, to begin with.
 *
 * @param name below {@code console.example.}
 * @param text as it would be sent, with line ends for reading
 */
public record Example(String name, String text) {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n";
    /** Of a prefecture that does not exist, as everything here. */
    private static final InstitutionCode NOBODY = new InstitutionCode(CheckDigit.append("001000001"));

    /** All of them, asked on a day. */
    static List<Example> on(LocalDate today) {
        List<Invented> people = Invented.on(today).stream()
                .filter(each -> !each.example().isEmpty())
                .toList();
        Invented first = people.getFirst();
        InsuredCardKey typed = first.key();
        var unknown = new InsuredCardKey(typed.insurer(), typed.symbol(), new InsuredNumber("999"), typed.branch());
        return Stream.concat(
                        people.stream().map(each -> inquiry(each, today)),
                        Stream.of(
                                new Example("nobody", written(inquiry(unknown, first, today))),
                                new Example("registration", written(registration(typed)))))
                .toList();
    }

    private static Example inquiry(Invented person, LocalDate today) {
        InsuredCardKey key = person.example().equals("several") ? withoutBranch(person.key()) : person.key();
        return new Example(person.example(), written(inquiry(key, person, today)));
    }

    private static XmlMessage inquiry(InsuredCardKey key, Invented person, LocalDate today) {
        var query =
                new InsuredCardQuery(key, person.holding().coverage().person().birthdate());
        return new QualificationConfirmationRequest(
                        RequestHeader.of(NOBODY),
                        today,
                        new QualificationConfirmSearchInfo(query, true, Optional.of("test-1")))
                .toXml();
    }

    private static XmlMessage registration(InsuredCardKey key) {
        var info = new ReferenceNumberRegistrationInfo(new ReferenceNumber("P0001"), key);
        return new ReferenceNumberRegistration(RequestHeader.of(NOBODY), info).toXml();
    }

    private static InsuredCardKey withoutBranch(InsuredCardKey key) {
        return new InsuredCardKey(key.insurer(), key.symbol(), key.number(), Optional.empty());
    }

    private static String written(XmlMessage message) {
        return DECLARATION + Indented.of(message);
    }
}
