package shikaku.accounting.subsidy;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.domain.BeneficiaryNumber;
import shikaku.domain.CheckDigit;
import shikaku.domain.PublicExpenseNumber;
import shikaku.domain.Share;

/** 受給者証 for tests. */
public final class Certificates {
    private Certificates() {}

    public static Subsidy of(Scheme scheme, String from, String to, int priority, Optional<Integer> share) {
        String law = scheme.national() ? scheme.lawsInWords().substring(0, 2) : "82";
        return new Subsidy(
                scheme,
                new PublicExpenseNumber(CheckDigit.append(law + "28001")),
                new BeneficiaryNumber(CheckDigit.append("123456")),
                LocalDate.parse(from),
                LocalDate.parse(to),
                priority,
                share.map(Share::new),
                Optional.empty());
    }

    public static Subsidy of(Scheme scheme, String from, String to) {
        return of(scheme, from, to, 1, Optional.empty());
    }
}
