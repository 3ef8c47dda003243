package io.assay.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A transformer under ONNX Runtime. One text a run on the calling thread, so that an answer depends on nothing but its text: int8 models
 * quantise what they are given as a whole, and padding would be part of it. Callers run side by side.
 */
final class OnnxModel implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    static OnnxModel load(byte[] weights) {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return new OnnxModel(environment, environment.createSession(weights, options));
            }
        } catch (OrtException | RuntimeException | LinkageError cause) {
            throw new Unusable("the model cannot be loaded: " + cause.getMessage(), cause);
        }
    }

    /**
     * What the model puts out first: of shape [1, tokens, width] or [1, width].
     *
     * @param shape lengths of the axes
     * @param values row by row
     */
    record Output(long[] shape, float[] values) {}

    Output run(Subwords.Ids ids) {
        int length = ids.ids().length;
        long[] shape = {1, length};
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(input(name, ids, ones)), shape));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxTensor tensor = (OnnxTensor) result.get(0);
                FloatBuffer buffer = tensor.getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                return new Output(tensor.getInfo().getShape(), values);
            }
        } catch (OrtException cause) {
            throw new Unusable("the model failed: " + cause.getMessage(), cause);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] input(String name, Subwords.Ids ids, long[] ones) {
        return switch (name) {
            case "input_ids" -> ids.ids();
            case "attention_mask" -> ones;
            case "token_type_ids" -> ids.segments();
            default -> throw new Unusable("the model asks for an input that Assay does not know: " + name);
        };
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException cause) {
            throw new Unusable("the model cannot be closed: " + cause.getMessage(), cause);
        }
    }
}
