package shikaku.face.net;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;

/** One net with one input: numbers in, numbers out. Keeps its input's buffer between runs, so it is for one thread at a time. */
final class Network implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String inputName;
    private final long[] shape;
    private final FloatBuffer input;

    private Network(OrtEnvironment environment, OrtSession session, long[] shape) {
        this.environment = environment;
        this.session = session;
        this.inputName = session.getInputNames().iterator().next();
        this.shape = shape;
        int values = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        this.input = ByteBuffer.allocateDirect(values * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /**
     * @param shape of the input
     * @throws ModelsMissing when the runtime does not take the model
     */
    static Network of(OrtEnvironment environment, byte[] model, long... shape) throws ModelsMissing {
        try (SessionOptions options = options()) {
            return new Network(environment, environment.createSession(model, options), shape);
        } catch (OrtException e) {
            throw new ModelsMissing(
                    "顔の照合のモデルを読み込めません。 / ONNX Runtime does not take a model of the face comparison.", e);
        }
    }

    /** One thread, because a check-in shares its machine; denormal numbers as zero, or the embedding takes seven times as long. */
    private static SessionOptions options() throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(ExecutionMode.SEQUENTIAL);
        options.addConfigEntry("session.set_denormal_as_zero", "1");
        return options;
    }

    /** The outputs of this name, as they lie in memory. */
    float[] run(float[] values, String output) {
        return run(values, new String[] {output})[0];
    }

    float[][] run(float[] values, String... outputs) {
        input.clear();
        input.put(values).flip();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, shape);
                OrtSession.Result result = session.run(Collections.singletonMap(inputName, tensor))) {
            float[][] all = new float[outputs.length][];
            for (int i = 0; i < outputs.length; i++) {
                all[i] = numbers((OnnxTensor) result.get(outputs[i]).orElseThrow());
            }
            return all;
        } catch (OrtException e) {
            throw new IllegalStateException("a net of the face comparison failed", e);
        }
    }

    private static float[] numbers(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] numbers = new float[buffer.remaining()];
        buffer.get(numbers);
        return numbers;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a net does not close", e);
        }
    }
}
