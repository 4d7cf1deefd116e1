package shikaku.accounting.insurance;

import java.time.LocalDate;
import shikaku.domain.Coverage;

/**
 * What one result disclosed of a patient.
 *
 * @param asOf 資格確認日
 * @param valid whether the coverage held on that day
 */
public record Disclosure(LocalDate asOf, boolean valid, Coverage coverage) {
    @Override
    public String toString() {
        return "Disclosure[" + asOf + "]";
    }
}
