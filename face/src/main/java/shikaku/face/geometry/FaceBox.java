package shikaku.face.geometry;

/**
 * Where a face may be.
 *
 * @param score how sure the detector is, from 0 to 1
 */
public record FaceBox(Box box, double score) {}
