package shikaku.message.oqs;

import java.util.Optional;
import java.util.function.Function;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.code.DesignatedInstitutionFlag;

/**
 * 医療券の上の医療機関: the designated institution, or the one that wrote the prescription. Its code is kept as text, because sources do not
 * say whether it has ten digits or seven.
 *
 * @param code 医療機関コード
 * @param flag 指定医療機関確認フラグ; of the designated institution only
 * @param name 医療機関名
 */
public record TicketInstitution(
        Optional<String> code, Optional<DesignatedInstitutionFlag> flag, Optional<String> name) {

    /** None named. */
    public static final TicketInstitution NONE =
            new TicketInstitution(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Function<String, String> TEXT = Formats.text(Limits.TICKET_TEXT_LENGTH);

    /** As the one that wrote a prescription, which has no flag (interface.md §2.5). */
    TicketInstitution asIssuer() {
        return new TicketInstitution(code, Optional.empty(), name);
    }

    Elements toElements(String element) {
        return new Elements()
                .optional(element + "Code", code, Function.identity())
                .optional(element + "Flag", flag, DesignatedInstitutionFlag::code)
                .optional(element + "Name", name, Function.identity());
    }

    static TicketInstitution from(String element, Fields fields) {
        return new TicketInstitution(
                fields.optional(element + "Code", TEXT),
                fields.optional(element + "Flag", Formats.code(DesignatedInstitutionFlag.class)),
                fields.optional(element + "Name", TEXT));
    }
}
