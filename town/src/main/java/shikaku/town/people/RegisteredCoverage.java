package shikaku.town.people;

import shikaku.domain.Coverage;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsurerNumber;

/**
 * A coverage (資格) as its insurer registers it with the center.
 *
 * @param recordId the insurer's own name of the record; a later registration under the same one replaces it
 * @param coverage what is registered
 * @param blocked 本人確認未了: the center shows nothing until insurer's and resident record agree (rules.md §4.13)
 * @param load when it is registered
 */
public record RegisteredCoverage(String recordId, Coverage coverage, boolean blocked, LoadTime load) {
    /** Most characters of a record id. */
    public static final int MAX_RECORD_ID = 32;

    public RegisteredCoverage {
        if (!recordId.matches("[A-Za-z0-9-]{1," + MAX_RECORD_ID + "}")) {
            throw new IllegalArgumentException("a record id is 1 to 32 letters, digits and hyphens");
        }
    }

    /** 保険者番号・記号・番号・枝番, whole as every insurer of the town registers them. */
    public InsuredCardKey key() {
        return coverage.key().whole().orElseThrow();
    }

    /** Who insures and registers. */
    public InsurerNumber insurer() {
        return key().insurer();
    }
}
