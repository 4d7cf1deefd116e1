package shikaku.town.portrait.picture;

/** One layer of a face's colour. */
@FunctionalInterface
interface FacePaint {
    /**
     * @param below the colour so far
     * @return the colour with this layer at a point of the skin in the head's coordinates
     */
    Rgb over(Rgb below, double x, double y, double z);
}
