package shikaku.card.profile;

import java.util.List;

/** The kinds of card there are. */
public final class KnownProfiles {
    /** All of them. */
    public static final List<CardProfile> ALL =
            List.of(MyNumberCardProfile.PROFILE, SmartphoneProfile.PROFILE, NextGenerationProfile.PROFILE);

    private KnownProfiles() {}

    /** @throws IllegalArgumentException when there is none of this name */
    public static CardProfile named(String name) {
        return ALL.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of card is called " + name));
    }
}
