package shikaku.accounting.month;

import java.util.Optional;
import shikaku.domain.InsuredCardQuery;

/** 請求する資格: what would be claimed for a visit. */
@FunctionalInterface
public interface ClaimedCoverage {
    /** By the coverage that was found valid and covers the day, else by what the visit itself disclosed; empty where nothing ever was, or no whole key. */
    Optional<InsuredCardQuery> of(Visit visit);
}
