package shikaku.face.net;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.util.List;
import shikaku.face.Embedding;
import shikaku.face.Sight;
import shikaku.face.geometry.Alignment;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.picture.Picture;

/**
 * The four nets, loaded. Loading takes about 150 ms and the first pictures take longer than later ones: open and hold a
 * {@link shikaku.face.Rehearsal} before the patient comes. For one thread at a time.
 */
public final class Nets implements Sight, AutoCloseable {
    private static final int CHIP = Alignment.CHIP;

    private final Network detection;
    private final Network landmarks;
    private final Network embedding;
    private final Network liveness;

    private Nets(Network detection, Network landmarks, Network embedding, Network liveness) {
        this.detection = detection;
        this.landmarks = landmarks;
        this.embedding = embedding;
        this.liveness = liveness;
    }

    /** @throws ModelsMissing when a net is not there or not the pinned one, or the runtime's native library is not there */
    public static Nets open(FaceFiles files) throws ModelsMissing {
        files.pointAtRuntime();
        OrtEnvironment environment = environment();
        return new Nets(
                Network.of(environment, files.read(ModelFile.DETECTOR), 1, 3, Detector.HEIGHT, Detector.WIDTH),
                Network.of(environment, files.read(ModelFile.LANDMARKS), 1, 1, Landmarks.SIDE, Landmarks.SIDE),
                Network.of(environment, files.read(ModelFile.EMBEDDING), 1, 3, CHIP, CHIP),
                Network.of(environment, files.read(ModelFile.LIVENESS), 1, 3, LivenessNet.SIDE, LivenessNet.SIDE));
    }

    /** The runtime holds one environment a process. It reports nothing to anybody, and says nothing that could hold a picture's numbers. */
    private static OrtEnvironment environment() throws ModelsMissing {
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "shikaku");
            RuntimeFolder.remove();
            return environment;
        } catch (LinkageError | RuntimeException e) {
            throw new ModelsMissing(
                    "ONNX Runtime のライブラリを読み込めません。 / the native library of ONNX Runtime cannot be loaded.", e);
        }
    }

    @Override
    public List<FaceBox> faces(Picture picture) {
        return new Detector(detection).faces(picture);
    }

    @Override
    public FacePoints points(Picture picture, FaceBox face) {
        return new Landmarks(landmarks).points(picture, face);
    }

    @Override
    public Embedding embedding(Picture picture, FacePoints points) {
        Picture chip = picture.warped(Alignment.of(points), CHIP, CHIP).grey();
        return Embedding.of(embedding.run(Planes.centred(chip), "output"));
    }

    @Override
    public double liveness(Picture picture, FaceBox face) {
        return new LivenessNet(liveness).liveness(picture, face);
    }

    @Override
    public void close() {
        detection.close();
        landmarks.close();
        embedding.close();
        liveness.close();
    }
}
