/**
 * Faces for a town where nobody exists (顔): each drawn from numbers by {@code picture}, never a photograph of somebody. The photo on a card and what a
 * kiosk's camera takes of the same person differ as they do in life, so that the real detection and comparison have something to decide.
 *
 * <p>The cast's faces were chosen with the very nets that compare them (see {@code climb}); distances between them say nothing about how well faces of
 * people are told apart.
 */
@NullMarked
package shikaku.town.portrait;

import org.jspecify.annotations.NullMarked;
