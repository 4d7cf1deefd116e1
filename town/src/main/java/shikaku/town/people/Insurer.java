package shikaku.town.people;

import shikaku.domain.InsurerNumber;

/**
 * 保険者: who insures people and registers their coverages.
 *
 * @param number 保険者番号
 * @param kind its kind
 * @param name 保険者名称
 * @param usesSymbol whether its documents carry a 記号 beside the 番号
 */
public record Insurer(InsurerNumber number, InsurerKind kind, String name, boolean usesSymbol) {
    public Insurer {
        if (!kind.fits(number.digits())) {
            throw new IllegalArgumentException("the insurer's number does not begin as its kind demands");
        }
    }
}
