package shikaku.face.net;

/**
 * The nets, as {@code scripts/models} puts them into a folder: from the npm package {@code faceplugin-face-recognition-js} 0.0.1 (MIT), each with the
 * SHA-256 it must have.
 */
public enum ModelFile {
    /** Ultra-Light RFB-320: faces in a picture of 320×240. */
    DETECTOR("fr_detect.onnx", "6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854"),
    /** 68 points in a face of 64×64 in grey. */
    LANDMARKS("fr_landmark.onnx", "f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258"),
    /** MobileFaceNet: 512 numbers of a chip of 112×112. */
    EMBEDDING("fr_feature.onnx", "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581"),
    /** MiniFASNet: living, printed or shown, of a face with its surroundings at 128×128. */
    LIVENESS("fr_liveness.onnx", "afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d");

    private final String fileName;
    private final String sha256;

    ModelFile(String fileName, String sha256) {
        this.fileName = fileName;
        this.sha256 = sha256;
    }

    public String fileName() {
        return fileName;
    }

    /** In lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }
}
