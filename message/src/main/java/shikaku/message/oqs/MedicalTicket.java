package shikaku.message.oqs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.code.MedicalTreatmentType;
import shikaku.message.code.SingleOrCombinedUse;
import shikaku.message.code.TicketType;

/**
 * 医療券・調剤券情報: what the welfare office has issued for one person, one month and one institution. Which of its elements must stand is
 * not public, so none must.
 *
 * @param type 医療券・調剤券別
 * @param validFrom 有効開始年月日
 * @param validTo 有効終了年月日, the last valid day
 * @param issueNumber 交付番号
 * @param month 診療年月
 * @param designated 指定医療機関 and whether it is the one that asks
 * @param prescriptionIssuer 処方箋発行元医療機関
 * @param injuryNames 傷病名, at most three
 * @param treatment 診療別
 * @param selfPayYen 本人支払額 in yen
 * @param districtContactName 地区担当員名
 * @param handlingContactName 取扱担当者名
 * @param use 単独・併用別
 * @param circumstances 社会保険状況 and what else applies
 * @param remarks 備考, at most three
 */
public record MedicalTicket(
        Optional<TicketType> type,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> issueNumber,
        Optional<YearMonth> month,
        TicketInstitution designated,
        TicketInstitution prescriptionIssuer,
        List<String> injuryNames,
        Optional<MedicalTreatmentType> treatment,
        Optional<Integer> selfPayYen,
        Optional<String> districtContactName,
        Optional<String> handlingContactName,
        Optional<SingleOrCombinedUse> use,
        TicketCircumstances circumstances,
        List<String> remarks) {

    static final String LIST = "PublicExpenseResultList";
    static final String NAME = "MedicalTicketInfo";

    private static final int NUMBERED = 3;
    private static final Function<String, String> TEXT = Formats.text(Limits.TICKET_TEXT_LENGTH);

    public MedicalTicket {
        prescriptionIssuer = prescriptionIssuer.asIssuer();
        injuryNames = List.copyOf(injuryNames);
        remarks = List.copyOf(remarks);
        if (injuryNames.size() > NUMBERED || remarks.size() > NUMBERED) {
            throw new IllegalArgumentException("傷病名 and 備考 stand at most three times");
        }
    }

    Elements toElements() {
        return new Elements()
                .optional("TicketType", type, TicketType::code)
                .optional("MedicalTicketValidDate", validFrom, Formats::date)
                .optional("MedicalTicketExpirationDate", validTo, Formats::date)
                .optional("IssueNumber", issueNumber, Function.identity())
                .optional("MedicalTreatmentMonth", month, Formats::month)
                .all(designated.toElements("DesignatedMedicalInstitution"))
                .all(prescriptionIssuer.toElements("PrescriptionIssuerMedicalInstitution"))
                .all(numbered("InjuryName", injuryNames))
                .optional("MedicalTreatmentType", treatment, MedicalTreatmentType::code)
                .optional("SelfPayAmount", selfPayYen, yen -> Integer.toString(yen))
                .optional("DistrictContactName", districtContactName, Function.identity())
                .optional("HandlingContactName", handlingContactName, Function.identity())
                .optional("SingleOrCombinedUse", use, SingleOrCombinedUse::code)
                .all(circumstances.toElements())
                .all(numbered("Remarks", remarks));
    }

    static MedicalTicket from(Fields fields) {
        return new MedicalTicket(
                fields.optional("TicketType", Formats.code(TicketType.class)),
                fields.optional("MedicalTicketValidDate", Formats::date),
                fields.optional("MedicalTicketExpirationDate", Formats::date),
                fields.optional("IssueNumber", TEXT),
                fields.optional("MedicalTreatmentMonth", Formats::month),
                TicketInstitution.from("DesignatedMedicalInstitution", fields),
                TicketInstitution.from("PrescriptionIssuerMedicalInstitution", fields),
                numbered("InjuryName", fields),
                fields.optional("MedicalTreatmentType", Formats.code(MedicalTreatmentType.class)),
                fields.optional("SelfPayAmount", Formats::number),
                fields.optional("DistrictContactName", TEXT),
                fields.optional("HandlingContactName", TEXT),
                fields.optional("SingleOrCombinedUse", Formats.code(SingleOrCombinedUse.class)),
                TicketCircumstances.from(fields),
                numbered("Remarks", fields));
    }

    private static Elements numbered(String name, List<String> texts) {
        var elements = new Elements();
        IntStream.range(0, texts.size()).forEach(index -> elements.text(name + (index + 1), texts.get(index)));
        return elements;
    }

    private static List<String> numbered(String name, Fields fields) {
        return IntStream.rangeClosed(1, NUMBERED)
                .boxed()
                .flatMap(number -> fields.optional(name + number, TEXT).stream())
                .toList();
    }
}
