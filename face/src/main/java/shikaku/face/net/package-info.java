/**
 * The four nets over ONNX Runtime: detection, landmarks, embedding, liveness. What each takes and gives was read off the model package's own code and
 * tried; the package does not state on whose faces the embedding was trained.
 */
@NullMarked
package shikaku.face.net;

import org.jspecify.annotations.NullMarked;
