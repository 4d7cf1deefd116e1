package shikaku.message.oqs;

import java.util.Optional;
import shikaku.domain.BranchNumber;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.message.Elements;
import shikaku.message.Fields;

/** 保険者番号・記号・番号・枝番 as elements; six-digit insurer numbers stand behind two spaces. */
public final class InsuredCardKeyElements {

    private InsuredCardKeyElements() {}

    public static Elements of(InsuredCardKey key) {
        return new Elements()
                .text("InsurerNumber", key.insurer().wire())
                .optional("InsuredCardSymbol", key.symbol(), InsuredSymbol::value)
                .text("InsuredIdentificationNumber", key.number().value())
                .optional("InsuredBranchNumber", key.branch(), BranchNumber::digits);
    }

    public static InsuredCardKey from(Fields fields) {
        return new InsuredCardKey(
                fields.required("InsurerNumber", InsurerNumber::ofWire),
                fields.optional("InsuredCardSymbol", InsuredSymbol::new),
                fields.required("InsuredIdentificationNumber", InsuredNumber::new),
                fields.optional("InsuredBranchNumber", BranchNumber::new));
    }

    /** Of a result, where 医療扶助 names 公費負担者番号 and 受給者番号 in elements of their own or in those of an insurance. */
    static InsuredCardKey ofResult(Fields fields) {
        if (fields.text("PublicExpenseNumber").isEmpty()
                || fields.text("InsurerNumber").isPresent()) {
            return from(fields);
        }
        return new InsuredCardKey(
                fields.required("PublicExpenseNumber", InsurerNumber::ofWire),
                Optional.empty(),
                fields.required("BeneficiaryNumber", InsuredNumber::new),
                Optional.empty());
    }
}
