package io.assay.core.data.format;

import com.google.auto.service.AutoService;
import io.assay.core.data.Chunks;
import io.assay.core.data.Format;
import io.assay.core.data.Head;
import io.assay.core.data.Source;
import java.io.IOException;
import java.util.Iterator;

/** JSON Lines: one JSON value a line. */
@AutoService(Format.class)
public final class Jsonl implements Format {

    @Override
    public String id() {
        return "jsonl";
    }

    /** A file called .json is one of lines when its first line is a whole object and another one starts on the second. */
    @Override
    public int claim(Head head) {
        if (head.ends("jsonl", "ndjson")) {
            return NAMED;
        }
        Iterator<String> lines =
                head.lines().lines().filter(line -> !line.isBlank()).iterator();
        String first = lines.hasNext() ? lines.next().strip() : "";
        boolean object = first.startsWith("{") && first.endsWith("}");
        boolean another = lines.hasNext() && lines.next().strip().startsWith("{");
        if (!object || !another) {
            return NO;
        }
        return head.ends("json") ? CERTAIN : LIKELY;
    }

    @Override
    public Chunks open(Source source) throws IOException {
        JsonRecords records = new JsonRecords(source.limits());
        return new LineChunks(source.open(), source.limits(), new JsonLines(records));
    }
}
