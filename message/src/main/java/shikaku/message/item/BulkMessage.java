package shikaku.message.item;

import java.util.Set;

/**
 * 一括の電文の種類: what of the lists belongs into which message about many people (interface.md §2.4). Such a message is copied person by person
 * and never becomes a value of ours, so no type keeps out what may cross in another message only: a card's certificate, the four items of an
 * emergency search, or somebody's limit certificate, to which nobody has consented here.
 */
public enum BulkMessage {
    /** OQS-IF-005. */
    INQUIRIES(Set.of("QualificationConfirmationDate"), "QualificationConfirmSearchInfo"),
    /** OQS-IF-008. */
    INQUIRY_RESULTS(Set.of("QualificationConfirmationDate"), "BulkConfirmUnit"),
    /** OQS-IF-009. */
    REGISTRATIONS(Set.of(), "ReferenceNumberRegistrationInfo"),
    /** OQS-IF-012. */
    REGISTRATION_RESULTS(Set.of(), "BulkRegistrationUnit");

    private static final Set<String> ALWAYS = Set.of("MedicalInstitutionCode", "ArbitraryFileIdentifier");
    private static final Set<String> OF_RESULTS = Set.of(
            "ProcessExecutionTime",
            "ReceptionNumber",
            "SegmentOfResult",
            "ErrorCode",
            "ErrorMessage",
            "NumberOfProcessingResult",
            "NumberOfNormalProcessing",
            "NumberOfError",
            "CharacterCodeIdentifier");
    private static final Set<String> NEEDS_CONSENT = Set.of(
            "LimitApplicationCertificateRelatedInfo",
            "LimitApplicationCertificateRelatedConsFlg",
            "LimitApplicationCertificateRelatedConsTime",
            "SpecificDiseasesCertificateList",
            "SpecificDiseasesCertificateRelatedConsFlg",
            "SpecificDiseasesCertificateRelatedConsTime");

    private final Set<String> header;
    private final String unit;

    BulkMessage(Set<String> header, String unit) {
        this.header = header;
        this.unit = unit;
    }

    /** Whether it stands in a message of this kind; below the unit, where it may stand at all. */
    boolean has(Place place) {
        return switch (place.parent()) {
            case "MessageHeader" -> hasInHeader(place.name());
            case "MessageBody" -> place.name().equals(unit);
            case "ResultOfQualificationConfirmation" -> !NEEDS_CONSENT.contains(place.name());
            default -> true;
        };
    }

    private boolean hasInHeader(String name) {
        boolean result = this == INQUIRY_RESULTS || this == REGISTRATION_RESULTS;
        return ALWAYS.contains(name) || header.contains(name) || result && OF_RESULTS.contains(name);
    }
}
