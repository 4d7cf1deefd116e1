/** The face comparison, with its real nets, on people whom the town draws. Distances on drawn people are no accuracy. */
@NullMarked
package shikaku.town.face;

import org.jspecify.annotations.NullMarked;
