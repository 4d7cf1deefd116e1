package shikaku.message.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.Coded;

/** The values of 業務コード仕様 to the letter, written down here once more and by hand (interface.md §2.6). */
class CodeTablesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "OQSCD002, message.code.ReferenceClassification, 1 2",
        "OQSCD003, message.code.SegmentOfResult, 1 2 9",
        "OQSCD004, message.code.ProcessingResultStatus, 1 2",
        "OQSCD005, message.code.CharacterCodeIdentifier, 0 1",
        "OQSCD006, message.code.QualificationValidity, 1 2 3 4 5 6",
        "OQSCD007, domain.Sex, 1 2 3",
        "OQSCD008, domain.ReasonOfLoss, 01 02 03 99",
        "OQSCD009, domain.FamilyRelation, 1 2",
        "OQSCD010, domain.CardClassification, 01 02 03 04 05 06 07 A1",
        "OQSCD011, domain.LimitCertificateClassification, 01 02 03",
        "OQSCD012, domain.LimitCategory, A01 A02 A03 A04 A05 A06 B01 B02 B03 B04 B05 B06 B07 B08 B09 B10",
        "OQSCD013, domain.SpecificDisease, 1 2 3",
        "OQSCD014, message.code.LimitCertificateChange, 0 1",
        "OQSCD015, message.code.PreschoolClassification, 1",
        "OQSCD016, message.code.ConsentClassification, 0 1 2 3",
        "OQSCD017, message.code.PrescriptionIssue, 1 2",
        "OQSCD018, message.code.TicketType, 01 02",
        "OQSCD019, message.code.MedicalTreatmentType, 01 02 03 04 05",
        "OQSCD020, message.code.SingleOrCombinedUse, 01 02",
        "OQSCD021, message.code.StatusOfSocialInsurance, 01 02",
        "OQSCD022, message.code.ConsistencyFlag, 1",
        "OQSCD023, message.code.Applicability, 01 02",
        "OQSCD026, message.code.DesignatedInstitutionFlag, 0 1",
        "OQSCD027, message.code.SamePersonFlag, 1",
        "OQSCD028, message.code.MedicalTreatmentFlag, 1 2 3 4",
        "OQSCD029, message.code.MedicalInformationKind, TKK YZK",
        "OQSCD030, message.code.PharmacistsInfoDisplay, 0 1",
        "OQSCD031, message.code.ConsentExpiryReason, 0 1 2 3",
        "OQSCD032, message.code.QualificationChangeFlag, 0 1",
        "OQSCD033, message.code.UrlKind, 2 3",
        "OQSCD034, message.code.UrlForm, 1 2",
        "OQSCD035, message.code.UrlChange, 0 1",
        "OQSCD036, message.code.ViewingConsentKind, TSR TKK YZK SRJ SHJ",
        "OQSCD037, message.code.UseSetting, 0 1",
        "OQSCD038, message.code.ElectronicPrescriptionUse, 0 1 2 3",
        "OQSCD039, message.code.IssueSelectionTime, 1 2",
        "OQSCD040, message.code.InformationRequestPattern, 1 2 3 4 5 6",
        "OQSCD041, message.code.AuthenticationFactor, 1 2 3",
        "OQSCD043, message.code.EmergencyViewing, 0 1",
        "OQSCD044, message.code.LinkedSystem, 01 02 04 08"
    })
    void aTableHasTheseCodesAndNoOthers(String id, String type, String codes) throws ClassNotFoundException {
        Object[] values = Class.forName("shikaku." + type).getEnumConstants();
        assertThat(Arrays.stream(values).map(value -> ((Coded) value).code())).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"KNOWLEDGE, 02, PIN", "BIOMETRIC, 02, FACE", "POSSESSION, 01, IC_CARD", "POSSESSION, 04,"})
    void aMethodOfOqsCd042IsNamedByItsFactorAndItsCode(AuthenticationFactor factor, String code, String method) {
        assertThat(AuthenticationMethod.find(factor, code).map(Enum::name)).isEqualTo(Optional.ofNullable(method));
    }
}
