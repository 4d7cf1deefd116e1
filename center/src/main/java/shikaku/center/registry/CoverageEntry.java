package shikaku.center.registry;

import java.util.List;
import shikaku.domain.Coverage;

/**
 * One record of one insurer, ready to be put into the registry.
 *
 * @param recordId the insurer's own name for the record, at most 64 characters
 * @param linkageIdentifier 紐付番号: the same for one person at every insurer, at most 64 characters
 * @param serials シリアル番号 of the person's certificates, as far as the insurer knows them; those known stay
 * @param coverage 資格
 * @param blocked 本人確認未了: nothing may be shown until the insurer says otherwise (rules.md §4.13)
 */
public record CoverageEntry(
        String recordId,
        String linkageIdentifier,
        List<CertificateSerial> serials,
        Coverage coverage,
        boolean blocked) {
    public CoverageEntry {
        serials = List.copyOf(serials);
    }

    @Override
    public String toString() {
        return "CoverageEntry[…]";
    }
}
