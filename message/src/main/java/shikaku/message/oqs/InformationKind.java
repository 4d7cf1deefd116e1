package shikaku.message.oqs;

/**
 * 閲覧に同意する情報の種類: what may be looked at for a day after the patient said so at the reader. Eligibility carries the consents only;
 * the information itself travels by other interfaces (interface.md §2.5).
 */
public enum InformationKind {
    /** 特定健診情報. */
    SPECIFIC_HEALTH_CHECKUPS("SpecificHealthCheckupsInfo"),
    /** 薬剤情報. */
    PHARMACISTS("PharmacistsInfo"),
    /** 診療情報. */
    DIAGNOSIS("DiagnosisInfo"),
    /** 手術情報. */
    OPERATION("OperationInfo"),
    /** 傷病名 (電子カルテ情報共有, since 2025). */
    DIAGNOSIS_NAME("DiagnosisName"),
    /** 感染症. */
    INFECTIOUS("InfectiousInfo"),
    /** その他アレルギー等. */
    ALLERGY("AllergyInfo"),
    /** 薬剤アレルギー等. */
    CONTRAINDICATION("ContraindicationInfo"),
    /** 検査. */
    TEST("TestInfo"),
    /** 処方. */
    PRESCRIPTION("PrescriptionInfo");

    private final String element;

    InformationKind(String element) {
        this.element = element;
    }

    /** With what the names of its three elements begin. */
    String element() {
        return element;
    }
}
