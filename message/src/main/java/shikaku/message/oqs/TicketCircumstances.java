package shikaku.message.oqs;

import java.util.Optional;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.code.Applicability;
import shikaku.message.code.ConsistencyFlag;
import shikaku.message.code.StatusOfSocialInsurance;

/**
 * 医療券に添えられる該当の有無.
 *
 * @param socialInsurance 社会保険状況
 * @param consistency 整合性フラグ: whether that disagrees with what the insurers registered
 * @param infection 感染症法37条の2; its element is written without one of its letters, as the real one is
 * @param elderlyMedicalCare 後期高齢者医療
 * @param prefecturalExpenses 都道府県費
 */
public record TicketCircumstances(
        Optional<StatusOfSocialInsurance> socialInsurance,
        Optional<ConsistencyFlag> consistency,
        Optional<Applicability> infection,
        Optional<Applicability> elderlyMedicalCare,
        Optional<Applicability> prefecturalExpenses) {

    /** Nothing said. */
    public static final TicketCircumstances NONE = new TicketCircumstances(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Elements toElements() {
        return new Elements()
                .optional("StatusOfSocialInsurance", socialInsurance, StatusOfSocialInsurance::code)
                .optional("ConsistencyFlag", consistency, ConsistencyFlag::code)
                .optional("StatusOfInfecton", infection, Applicability::code)
                .optional("StatusOfElderlyMedicalCare", elderlyMedicalCare, Applicability::code)
                .optional("StatusOfPrefecturalExpenses", prefecturalExpenses, Applicability::code);
    }

    static TicketCircumstances from(Fields fields) {
        return new TicketCircumstances(
                fields.optional("StatusOfSocialInsurance", Formats.code(StatusOfSocialInsurance.class)),
                fields.optional("ConsistencyFlag", Formats.code(ConsistencyFlag.class)),
                fields.optional("StatusOfInfecton", Formats.code(Applicability.class)),
                fields.optional("StatusOfElderlyMedicalCare", Formats.code(Applicability.class)),
                fields.optional("StatusOfPrefecturalExpenses", Formats.code(Applicability.class)));
    }
}
