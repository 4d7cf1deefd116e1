package shikaku.town.portrait.shape;

/**
 * What a face does at the moment.
 *
 * @param smile from 0 to 1
 * @param eyes how far they are open: 0 closed, 1 as usual
 */
public record Expression(double smile, double eyes) {
    /** As on a card's photo. */
    public static final Expression CALM = new Expression(.15, 1);

    public Expression {
        if (!(smile >= 0 && smile <= 1 && eyes >= 0 && eyes <= 1.2)) {
            throw new IllegalArgumentException("a smile is from 0 to 1, an eye's opening from 0 to 1.2");
        }
    }
}
