package shikaku.message.oqs;

import java.util.Optional;
import shikaku.domain.BranchNumber;
import shikaku.domain.CoverageKey;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.message.Elements;
import shikaku.message.Fields;

/** 保険者番号・記号・番号・枝番 as elements; six-digit insurer numbers stand behind two spaces. */
public final class InsuredCardKeyElements {
    private static final String INSURER = "InsurerNumber";
    private static final String NUMBER = "InsuredIdentificationNumber";

    private InsuredCardKeyElements() {}

    public static Elements of(InsuredCardKey key) {
        return new Elements()
                .text(INSURER, key.insurer().wire())
                .optional("InsuredCardSymbol", key.symbol(), InsuredSymbol::value)
                .text(NUMBER, key.number().value())
                .optional("InsuredBranchNumber", key.branch(), BranchNumber::digits);
    }

    public static InsuredCardKey from(Fields fields) {
        return new InsuredCardKey(
                fields.required(INSURER, InsurerNumber::ofWire),
                fields.optional("InsuredCardSymbol", InsuredSymbol::new),
                fields.required(NUMBER, InsuredNumber::new),
                fields.optional("InsuredBranchNumber", BranchNumber::new));
    }

    /** Of a result, which need not tell any of them. */
    static Elements of(CoverageKey key) {
        return new Elements()
                .optional(INSURER, key.insurer(), InsurerNumber::wire)
                .optional("InsuredCardSymbol", key.symbol(), InsuredSymbol::value)
                .optional(NUMBER, key.number(), InsuredNumber::value)
                .optional("InsuredBranchNumber", key.branch(), BranchNumber::digits);
    }

    /** Of a result, where 医療扶助 names 公費負担者番号 and 受給者番号 in elements of their own or in those of an insurance. */
    static CoverageKey ofResult(Fields fields) {
        Optional<InsurerNumber> insurer = fields.optional(INSURER, InsurerNumber::ofWire);
        Optional<InsurerNumber> publicExpense = fields.optional("PublicExpenseNumber", InsurerNumber::ofWire);
        Optional<InsuredNumber> number = fields.optional(NUMBER, InsuredNumber::new);
        Optional<InsuredNumber> beneficiary = fields.optional("BeneficiaryNumber", InsuredNumber::new);
        return insurer.isEmpty() && (publicExpense.isPresent() || beneficiary.isPresent())
                ? new CoverageKey(publicExpense, Optional.empty(), beneficiary.or(() -> number), Optional.empty())
                : new CoverageKey(
                        insurer,
                        fields.optional("InsuredCardSymbol", InsuredSymbol::new),
                        number.or(() -> publicExpense.isEmpty() ? beneficiary : Optional.empty()),
                        fields.optional("InsuredBranchNumber", BranchNumber::new));
    }
}
