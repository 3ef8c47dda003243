package io.assay.core.data.format;

import io.assay.core.data.Chunk;
import io.assay.core.data.Chunks;
import io.assay.core.data.Columns;
import io.assay.core.data.RowBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQuAD: {@code {data: [{title, paragraphs: [{context, qas: [{id, question, answers}]}]}]}}. A record is a question. */
final class SquadChunks implements Chunks {

    private final JsonScanner scanner;
    private final JsonRecords records;
    private final RowBuilder builder = new RowBuilder();
    private boolean inData;
    private boolean inArticle;
    private boolean inParagraphs;
    private boolean done;
    private Object title = "";
    private long record = 1;

    SquadChunks(JsonScanner scanner, JsonRecords records) {
        this.scanner = scanner;
        this.records = records;
    }

    @Override
    public @Nullable Chunk next() throws IOException {
        try {
            while (!done) {
                Chunk chunk = step();
                if (chunk != null) {
                    return chunk;
                }
            }
            return null;
        } catch (MalformedRecord malformed) {
            done = true;
            return new Rejected(record, "", malformed.reason());
        } catch (IOException stopped) {
            done = true;
            return new Rejected(record, "", Rejected.unreadable(stopped));
        }
    }

    private @Nullable Chunk step() throws IOException, MalformedRecord {
        boolean unused = scanner.take(',');
        if (inParagraphs) {
            inParagraphs = !scanner.take(']');
            return inParagraphs ? paragraph() : null;
        }
        if (inArticle) {
            inArticle = !scanner.take('}');
            if (inArticle) {
                articleField();
            }
            return null;
        }
        if (inData) {
            inData = !scanner.take(']');
            if (inData) {
                scanner.expect('{');
                inArticle = true;
                title = "";
            }
            return null;
        }
        rootField();
        return null;
    }

    private void rootField() throws IOException, MalformedRecord {
        if (scanner.take('{')) {
            return;
        }
        if (scanner.take('}') || scanner.peek() < 0) {
            done = true;
        } else if (scanner.name().equals("data")) {
            scanner.expect('[');
            inData = true;
        } else {
            scanner.skip();
        }
    }

    private void articleField() throws IOException, MalformedRecord {
        String name = scanner.name();
        if (name.equals("paragraphs")) {
            scanner.expect('[');
            inParagraphs = true;
        } else if (name.equals("title") && scanner.peek() == '"') {
            Columns value = value();
            title = value == null ? "" : String.valueOf(value.get("text"));
        } else {
            scanner.skip();
        }
    }

    private @Nullable Columns value() throws IOException, MalformedRecord {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean fits = scanner.copy(bytes, records.limits().recordBytesMax());
        return fits ? records.record(bytes.toByteArray(), 0, bytes.size()) : null;
    }

    private @Nullable Chunk paragraph() throws IOException, MalformedRecord {
        Columns paragraph = value();
        if (paragraph == null) {
            return new Rejected(
                    record,
                    "paragraphs",
                    "the paragraph is longer than " + records.limits().recordBytesMax() + " bytes");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        if (paragraph.get("qas") instanceof List<?> questions) {
            for (Object question : questions) {
                if (question instanceof Map<?, ?> fields) {
                    rows.add(row(fields, paragraph));
                }
            }
        }
        long first = record;
        record += rows.size();
        return rows.isEmpty() ? null : new RowList(rows, first, 0);
    }

    private Columns row(Map<?, ?> question, Columns paragraph) {
        builder.start();
        builder.put("title", title);
        builder.put("context", paragraph.get("context"));
        question.forEach((name, value) -> builder.put(String.valueOf(name), value));
        return builder.build();
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
