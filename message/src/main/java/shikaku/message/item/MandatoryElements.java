package shikaku.message.item;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The elements without which no message of the flow can be understood (interface.md §2.4), and those of a coverage that
 * the center may leave out but a reception is not to lose on the way. A list that would drop one of them must not start a terminal.
 */
final class MandatoryElements {

    private static final Set<String> PATHS = Set.of(
            "MessageHeader/MedicalInstitutionCode",
            "MessageHeader/QualificationConfirmationDate",
            "MessageHeader/ReferenceClassification",
            "MessageHeader/ProcessExecutionTime",
            "MessageHeader/SegmentOfResult",
            "MessageHeader/CharacterCodeIdentifier",
            "MessageHeader/ErrorCode",
            "MessageHeader/ErrorMessage",
            "MessageBody/ProcessingResultStatus",
            "MessageBody/ProcessingResultCode",
            "MessageBody/ProcessingResultMessage",
            "MessageBody/QualificationValidity",
            "MessageBody/QualificationConfirmSearchInfo",
            "QualificationConfirmSearchInfo/InsurerNumber",
            "QualificationConfirmSearchInfo/InsuredIdentificationNumber",
            "QualificationConfirmSearchInfo/Birthdate",
            "QualificationConfirmSearchInfo/LimitApplicationCertificateRelatedConsFlg",
            "MessageBody/ResultList",
            "ResultList/ResultOfQualificationConfirmation",
            "ResultOfQualificationConfirmation/InsuredCardClassification",
            "ResultOfQualificationConfirmation/InsurerNumber",
            "ResultOfQualificationConfirmation/InsuredIdentificationNumber",
            "ResultOfQualificationConfirmation/InsuredCardValidDate",
            "ResultOfQualificationConfirmation/Name",
            "ResultOfQualificationConfirmation/Sex1",
            "ResultOfQualificationConfirmation/Birthdate",
            "ResultOfQualificationConfirmation/InsurerName",
            "MessageBody/ReferenceNumberRegistrationInfo",
            "ReferenceNumberRegistrationInfo/ReferenceNumber",
            "ReferenceNumberRegistrationInfo/InsurerNumber",
            "ReferenceNumberRegistrationInfo/InsuredIdentificationNumber");

    private MandatoryElements() {}

    /** Those that {@code places} do not name, in the order of the alphabet. */
    static List<String> missingFrom(Collection<Place> places) {
        var listed = places.stream().map(Place::path).toList();
        return PATHS.stream().filter(path -> !listed.contains(path)).sorted().toList();
    }
}
