package shikaku.town.portrait.trait;

/** A group of numbers that can be exchanged for somebody else's. */
public enum Trait {
    HEAD,
    EYES,
    BROWS,
    NOSE,
    MOUTH,
    HAIR,
    GLASSES,
    BEARD,
    SKIN
}
