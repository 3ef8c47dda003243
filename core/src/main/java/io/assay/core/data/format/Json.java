package io.assay.core.data.format;

import com.google.auto.service.AutoService;
import io.assay.core.data.Chunks;
import io.assay.core.data.Format;
import io.assay.core.data.Head;
import io.assay.core.data.Source;
import java.io.IOException;

/** JSON: one document that holds all records, in any of the shapes people use. */
@AutoService(Format.class)
public final class Json implements Format {

    @Override
    public String id() {
        return "json";
    }

    @Override
    public int claim(Head head) {
        String start = head.lines().stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return NO;
        }
        return head.ends("json") ? NAMED : head.ends("csv", "tsv", "txt") ? NO : POSSIBLE;
    }

    @Override
    public Chunks open(Source source) throws IOException {
        JsonRecords records = new JsonRecords(source.limits());
        byte[] head = Heads.bytes(source, Head.BYTES);
        JsonShape shape = JsonShape.of(head, head.length < Head.BYTES, records);
        return switch (shape) {
            case COLUMNS -> new ColumnChunks(source, records);
            case SQUAD -> new SquadChunks(new JsonScanner(source.open()), records);
            case ITEMS, KEYED -> new JsonChunks(new JsonScanner(source.open()), records, shape == JsonShape.KEYED);
        };
    }
}
