package io.assay.core.data;

import io.assay.core.Modality;
import io.assay.core.data.layout.Excerpt;
import io.assay.core.data.layout.Layout;
import io.assay.core.data.layout.Layouts;
import io.assay.core.data.layout.TextRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that was looked at: what it is, its first records, and in the end its layout. */
final class Opened {

    /** What a file without a single good record gets: there is nothing to recognise, and all it yields is rejects. */
    private static final Layout NONE = new Layout("none", new TextRule.Column("text"), Map.of());

    private final Source source;
    private final Format format;
    private final Excerpt excerpt;
    private final long bytes;
    private @Nullable Layout layout;

    Opened(Source source, Format format, Excerpt excerpt, long bytes) {
        this.source = source;
        this.format = format;
        this.excerpt = excerpt;
        this.bytes = bytes;
    }

    Source source() {
        return source;
    }

    Format format() {
        return format;
    }

    Excerpt excerpt() {
        return excerpt;
    }

    Layout layout() {
        return layout == null ? NONE : layout;
    }

    /** Decides on the layout. What the user mapped counts in those files that have the column. */
    void layout(ReadOptions options, List<DataProblem> problems) {
        if (excerpt.size() == 0) {
            return;
        }
        Map<String, String> mapping = options.mapping();
        Map<String, String> here = new LinkedHashMap<>();
        mapping.forEach((meaning, column) -> {
            if (excerpt.has(column, mapping)) {
                here.put(meaning, column);
            }
        });
        if (options.modality() == Modality.TABULAR) {
            layout = new Layout("table", new TextRule.Absent(), here);
            return;
        }
        Optional<Layout> known = Layouts.recognise(excerpt);
        if (known.isEmpty() && here.containsKey("embedding")) {
            known = Optional.of(new Layout("embedding", new TextRule.Absent(), Map.of()));
        } else if (known.isEmpty() && options.modality() == Modality.SYMBOLIC) {
            known = Optional.of(
                    new Layout("symbolic", new TextRule.Absent(), Map.of())); // Its fields are all it needs.
        }
        if (known.isEmpty() && !here.containsKey("text") && !here.containsKey("turns")) {
            problems.add(new DataProblem(
                    source.name(),
                    "no column looks like the text; name it with --map text=COLUMN, where there are "
                            + Data.list(excerpt.columns())));
            return;
        }
        layout = known.orElse(NONE).mapped(here);
    }

    InputFile file() {
        String line = excerpt.size() == 0 ? "none: no record could be read" : layout().say();
        return new InputFile(
                source.name(),
                bytes,
                format.id(),
                source.compression().id(),
                line,
                source.charset().name());
    }
}
