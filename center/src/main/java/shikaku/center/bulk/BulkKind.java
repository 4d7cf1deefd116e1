package shikaku.center.bulk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import shikaku.center.journal.Purpose;
import shikaku.message.XmlMessage;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationRequest;
import shikaku.message.bulk.BulkRegistrationUnit;
import shikaku.message.oqs.RequestHeader;

/** 一括処理の種類. */
public enum BulkKind {
    /** 資格確認一括照会, OQS-IF-005 to 008. */
    INQUIRY(
            Purpose.ELIGIBILITY,
            BulkQualificationRequest.UNIT,
            BulkConfirmUnit.NAME,
            Set.of("Birthdate", "LimitApplicationCertificateRelatedConsFlg", "ArbitraryIdentifier")),
    /** 照会番号一括登録, OQS-IF-009 to 012. */
    REGISTRATION(
            Purpose.REFERENCE_NUMBER,
            BulkRegistrationRequest.UNIT,
            BulkRegistrationUnit.NAME,
            Set.of("ReferenceNumber"));

    private static final Set<String> KEY =
            Set.of("InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber", "InsuredBranchNumber");

    private final Purpose purpose;
    private final String question;
    private final String answer;
    private final Set<String> besidesKey;

    BulkKind(Purpose purpose, String question, String answer, Set<String> besidesKey) {
        this.purpose = purpose;
        this.question = question;
        this.answer = answer;
        this.besidesKey = besidesKey;
    }

    /** Why such a job is sent. */
    public Purpose purpose() {
        return purpose;
    }

    /** The block that repeats in what is asked. */
    String question() {
        return question;
    }

    /** The block that repeats in what is answered. */
    String answer() {
        return answer;
    }

    /** Whether an element of this name says something of the person asked about. */
    boolean asksBy(String element) {
        return KEY.contains(element) || besidesKey.contains(element);
    }

    /**
     * What stands around the people.
     *
     * @throws shikaku.message.MalformedMessage when it is of no such job
     */
    Heading heading(XmlMessage envelope) {
        return switch (this) {
            case INQUIRY -> {
                var request = BulkQualificationRequest.from(envelope);
                yield new Heading(request.header(), Optional.of(request.qualificationConfirmationDate()));
            }
            case REGISTRATION ->
                new Heading(BulkRegistrationRequest.from(envelope).header(), Optional.empty());
        };
    }

    /**
     * 要求の見出し.
     *
     * @param header who asks
     * @param date 資格確認日 of inquiries
     */
    public record Heading(RequestHeader header, Optional<LocalDate> date) {}
}
