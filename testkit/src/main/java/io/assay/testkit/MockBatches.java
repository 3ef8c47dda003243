package io.assay.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OpenAI's files and batches: a batch is done the second time somebody looks. */
final class MockBatches {

    private static final Pattern CONTENT = Pattern.compile(".*/files/([^/]+)/content");
    private static final Pattern BATCH = Pattern.compile(".*/batches/([^/]+)");
    /** The lines of a multipart body that are requests. */
    private static final Pattern LINES = Pattern.compile("(?m)^\\{.*}\\r?$");

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> looks = new ConcurrentHashMap<>();

    /** Empty where the request is none of these. */
    byte[] answer(String method, String path, byte[] request) throws JsonProcessingException {
        String body = new String(request, StandardCharsets.UTF_8);
        Matcher content = CONTENT.matcher(path);
        Matcher batch = BATCH.matcher(path);
        if (method.equals("POST") && path.endsWith("/files")) {
            return json(upload(body));
        } else if (method.equals("POST") && path.endsWith("/batches")) {
            return json(started(
                    MockAnswers.JSON.readTree(body).path("input_file_id").asText()));
        } else if (content.matches()) {
            return files.getOrDefault(content.group(1), "").getBytes(StandardCharsets.UTF_8);
        } else if (batch.matches()) {
            return json(looked(batch.group(1)));
        }
        return new byte[0];
    }

    private static byte[] json(ObjectNode answer) throws JsonProcessingException {
        return MockAnswers.JSON.writeValueAsBytes(answer);
    }

    private ObjectNode upload(String multipart) {
        String id = "file-" + files.size();
        StringBuilder lines = new StringBuilder();
        LINES.matcher(multipart)
                .results()
                .forEach(line -> lines.append(line.group().strip()).append('\n'));
        files.put(id, lines.toString());
        return MockAnswers.JSON
                .createObjectNode()
                .put("id", id)
                .put("object", "file")
                .put("purpose", "batch");
    }

    private ObjectNode started(String file) throws JsonProcessingException {
        StringBuilder results = new StringBuilder();
        for (String line : files.getOrDefault(file, "").split("\n", -1)) {
            if (!line.isEmpty()) {
                results.append(result(MockAnswers.JSON.readTree(line))).append('\n');
            }
        }
        String id = "batch-" + file;
        files.put("out-" + id, results.toString());
        return state(id, "validating");
    }

    /** One line of the results. */
    private static String result(JsonNode request) throws JsonProcessingException {
        byte[] asked = MockAnswers.JSON.writeValueAsBytes(request.path("body"));
        ObjectNode result = MockAnswers.JSON.createObjectNode().put("id", "req");
        result.put("custom_id", request.path("custom_id").asText()).putNull("error");
        ObjectNode response = result.putObject("response").put("status_code", 200);
        response.set("body", MockAnswers.of(request.path("url").asText(), asked, null));
        return result.toString();
    }

    private ObjectNode looked(String id) {
        return state(id, looks.merge(id, 1, Integer::sum) < 2 ? "in_progress" : "completed");
    }

    private static ObjectNode state(String id, String status) {
        ObjectNode batch = MockAnswers.JSON.createObjectNode().put("id", id).put("object", "batch");
        batch.put("status", status);
        if (status.equals("completed")) {
            batch.put("output_file_id", "out-" + id);
        }
        return batch;
    }
}
