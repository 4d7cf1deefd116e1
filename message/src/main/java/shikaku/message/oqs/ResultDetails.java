package shikaku.message.oqs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;

/**
 * What {@code ResultOfQualificationConfirmation} says beside the coverage: what follows from the day, from the consent,
 * and from the institution that asks.
 *
 * @param preschool 未就学区分 on the day asked about
 * @param limitCertificate consent to show 限度額適用認定証関連情報
 * @param specificDisease consent to show 特定疾病療養受療証情報
 * @param referenceNumbers 照会番号 this institution registered, at most {@link Limits#REFERENCE_NUMBERS}
 * @param arbitraryIdentifier 任意の識別子
 * @param information 閲覧同意 of further kinds, each kind once, in the order of {@link InformationKind}
 * @param tickets 医療扶助資格確認結果リスト, at most {@link Limits#TICKETS}
 */
public record ResultDetails(
        boolean preschool,
        Optional<CertificateConsent> limitCertificate,
        Optional<CertificateConsent> specificDisease,
        List<ReferenceNumber> referenceNumbers,
        Optional<String> arbitraryIdentifier,
        List<InformationConsent> information,
        List<MedicalTicket> tickets) {

    /** Nothing beside, as with every verdict that discloses nothing. */
    public static final ResultDetails NONE =
            new ResultDetails(false, Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    private static final String LIMIT = "LimitApplicationCertificate";
    private static final String DISEASE = "SpecificDiseasesCertificate";

    public ResultDetails {
        referenceNumbers = List.copyOf(referenceNumbers);
        if (referenceNumbers.size() > Limits.REFERENCE_NUMBERS) {
            throw new IllegalArgumentException("too many reference numbers");
        }
        information = List.copyOf(information);
        tickets = List.copyOf(tickets);
        if (tickets.size() > Limits.TICKETS) {
            throw new IllegalArgumentException("too many tickets");
        }
    }

    /** The details of a 医療保険 about which no further consents were asked. */
    public ResultDetails(
            boolean preschool,
            Optional<CertificateConsent> limitCertificate,
            Optional<CertificateConsent> specificDisease,
            List<ReferenceNumber> referenceNumbers,
            Optional<String> arbitraryIdentifier) {
        this(preschool, limitCertificate, specificDisease, referenceNumbers, arbitraryIdentifier, List.of(), List.of());
    }

    /** The details of a coverage disclosed under consents given at {@code consentTime}. */
    public static ResultDetails of(
            Coverage coverage,
            LocalDate confirmationDate,
            Consents consents,
            LocalDateTime consentTime,
            List<ReferenceNumber> referenceNumbers) {
        return new ResultDetails(
                coverage.preschool(confirmationDate),
                Optional.of(CertificateConsent.of(consents.limitCertificate(), consentTime)),
                Optional.of(CertificateConsent.of(consents.specificDisease(), consentTime)),
                referenceNumbers,
                Optional.empty());
    }

    /** The same with other reference numbers. */
    public ResultDetails withNumbers(List<ReferenceNumber> numbers) {
        return new ResultDetails(
                preschool, limitCertificate, specificDisease, numbers, arbitraryIdentifier, information, tickets);
    }

    /** The same without a consent, as where nobody was asked. */
    public ResultDetails withoutConsents() {
        return new ResultDetails(
                preschool,
                Optional.empty(),
                Optional.empty(),
                referenceNumbers,
                arbitraryIdentifier,
                List.of(),
                tickets);
    }

    /** Whether the coverage holds nothing that was refused (C-21). */
    boolean permits(Coverage coverage) {
        boolean limitRefused =
                limitCertificate.filter(CertificateConsent::refuses).isPresent();
        boolean diseaseRefused =
                specificDisease.filter(CertificateConsent::refuses).isPresent();
        return !(limitRefused && coverage.limitCertificate().isPresent())
                && !(diseaseRefused && !coverage.specificDiseases().isEmpty());
    }

    public Elements toElements() {
        return new Elements()
                .optional("PreschoolClassification", Optional.of(preschool).filter(is -> is), Formats::flag)
                .all(CertificateConsent.elements(LIMIT, limitCertificate))
                .all(CertificateConsent.elements(DISEASE, specificDisease))
                .repeated("ReferenceNumber", referenceNumbers, ReferenceNumber::value)
                .optional("ArbitraryIdentifier", arbitraryIdentifier, Function.identity())
                .all(InformationConsent.elements(information))
                .optionalBlock(
                        MedicalTicket.LIST,
                        Optional.of(tickets).filter(list -> !list.isEmpty()),
                        list -> new Elements().blocks(MedicalTicket.NAME, list, MedicalTicket::toElements));
    }

    static ResultDetails from(Fields fields) {
        return new ResultDetails(
                fields.optional("PreschoolClassification", Function.identity())
                        .filter("1"::equals)
                        .isPresent(),
                CertificateConsent.from(LIMIT, fields),
                CertificateConsent.from(DISEASE, fields),
                fields.repeated("ReferenceNumber", Limits.REFERENCE_NUMBERS, ReferenceNumber::new),
                fields.optional("ArbitraryIdentifier", Formats.text(Limits.ARBITRARY_IDENTIFIER_LENGTH)),
                InformationConsent.all(fields),
                fields.block(MedicalTicket.LIST).stream()
                        .flatMap(list -> list.blocks(MedicalTicket.NAME, Limits.TICKETS).stream())
                        .map(MedicalTicket::from)
                        .toList());
    }
}
