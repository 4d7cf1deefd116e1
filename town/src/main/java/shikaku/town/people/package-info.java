/**
 * Who lives in the synthetic town: people in families, their coverages and cards, the insurers and the three clinics. Everybody and
 * everything is invented; the same seed and day give the same town to the byte.
 */
@NullMarked
package shikaku.town.people;

import org.jspecify.annotations.NullMarked;
