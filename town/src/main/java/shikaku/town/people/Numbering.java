package shikaku.town.people;

import java.util.Optional;
import shikaku.domain.BranchNumber;
import shikaku.domain.CheckDigit;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;

/** 記号・番号・枝番 in the styles of the insurers; different sequence numbers give different keys. */
final class Numbering {
    private Numbering() {}

    /** The key of a family's member. */
    static InsuredCardKey family(Insurer insurer, int sequence, int branch) {
        return new InsuredCardKey(
                insurer.number(),
                symbol(insurer, sequence),
                new InsuredNumber(number(insurer, sequence)),
                Optional.of(new BranchNumber("%02d".formatted(branch))));
    }

    /** The key of somebody who is insured alone: 後期高齢者 and 医療扶助. */
    static InsuredCardKey alone(Insurer insurer, int sequence) {
        return new InsuredCardKey(
                insurer.number(), Optional.empty(), new InsuredNumber(number(insurer, sequence)), Optional.empty());
    }

    private static Optional<InsuredSymbol> symbol(Insurer insurer, int sequence) {
        if (!insurer.usesSymbol()) {
            return Optional.empty();
        }
        String text = switch (insurer.kind()) {
            case JAPAN_HEALTH_INSURANCE_ASSOCIATION -> Integer.toString(71_000_000 + sequence * 7);
            case SEAMEN -> "汐船" + sequence % 10;
            case HEALTH_INSURANCE_SOCIETY -> Integer.toString(600 + sequence % 300);
            case MUTUAL_AID -> "共" + sequence % 50;
            case NATIONAL_HEALTH -> "国" + (100 + sequence % 800);
            case LATE_ELDERLY, MEDICAL_ASSISTANCE ->
                throw new IllegalStateException("documents of this kind carry no 記号");
        };
        return Optional.of(new InsuredSymbol(text));
    }

    private static String number(Insurer insurer, int sequence) {
        return switch (insurer.kind()) {
            case JAPAN_HEALTH_INSURANCE_ASSOCIATION -> Integer.toString(1 + sequence % 900);
            case SEAMEN, HEALTH_INSURANCE_SOCIETY -> Integer.toString(30_000 + sequence * 3);
            case MUTUAL_AID -> Integer.toString(200_000 + sequence * 17);
            case NATIONAL_HEALTH -> "%07d".formatted(600_000 + sequence * 11);
            case LATE_ELDERLY -> "%08d".formatted(1_000_000 + sequence * 7);
            case MEDICAL_ASSISTANCE -> CheckDigit.append("%06d".formatted(200_000 + sequence));
        };
    }
}
