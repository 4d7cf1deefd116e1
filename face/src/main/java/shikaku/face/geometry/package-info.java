/** Points, boxes and turns: the arithmetic of faces, in pixels of a picture whose y grows downwards. Knows neither pictures nor nets. */
@NullMarked
package shikaku.face.geometry;

import org.jspecify.annotations.NullMarked;
