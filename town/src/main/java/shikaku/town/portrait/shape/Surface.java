package shikaku.town.portrait.shape;

/** What a ray has met. */
public enum Surface {
    SKIN,
    EYE,
    HAIR,
    FRAME,
    SHIRT
}
