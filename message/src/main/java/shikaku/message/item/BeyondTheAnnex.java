package shikaku.message.item;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 別紙にない、知られた要素: what a center of the real interface sends although an ordinance's annex may not list it (interface.md §2.5): it is
 * taken out like anything else that is not listed, but it is no attempt at anything. In the form {@code PARENT/NAME}.
 */
public final class BeyondTheAnnex {
    private static final String RESULT = "ResultOfQualificationConfirmation/";

    private static final Set<String> OTHERS = Set.of(
            "MessageBody/PrescriptionIssueSelect",
            "MessageBody/QualificationConfirmationKey",
            "SpecificDiseasesCertificateInfo/SpecificDiseasesCertificateDate",
            RESULT + "QualificationDate",
            RESULT + "DisqualificationDate",
            RESULT + "ElderlyRecipientCertificateInfo",
            RESULT + "PublicExpenseResultList",
            RESULT + "PublicExpenseNumber",
            RESULT + "BeneficiaryNumber",
            RESULT + "WelfareOfficeName",
            RESULT + "LimitApplicationCertificateChanged");

    private static final Set<String> CONSENTS = Stream.of(
                    "SpecificHealthCheckupsInfo",
                    "PharmacistsInfo",
                    "DiagnosisInfo",
                    "OperationInfo",
                    "DiagnosisName",
                    "InfectiousInfo",
                    "AllergyInfo",
                    "ContraindicationInfo",
                    "TestInfo",
                    "PrescriptionInfo")
            .flatMap(kind -> Stream.of("ConsFlg", "ConsTime", "AvailableTime").map(end -> RESULT + kind + end))
            .collect(Collectors.toUnmodifiableSet());

    private BeyondTheAnnex() {}

    /** Whether the element dictionary knows it there. */
    public static boolean knows(String place) {
        return OTHERS.contains(place) || CONSENTS.contains(place);
    }
}
