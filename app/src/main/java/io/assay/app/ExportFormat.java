package io.assay.app;

import io.assay.core.plan.ModelEntry;
import io.assay.duckdb.ParquetFile;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.run.Exports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The forms that samples are exported in. */
enum ExportFormat {
    JSONL {
        @Override
        Path write(GenerationPlan plan, Path run) throws IOException {
            return Exports.jsonl(run);
        }
    },
    CSV {
        @Override
        Path write(GenerationPlan plan, Path run) throws IOException {
            return Exports.csv(run);
        }
    },
    PARQUET {
        @Override
        Path write(GenerationPlan plan, Path run) throws IOException {
            return ParquetFile.write(Exports.rows(run), Exports.folder(run).resolve("samples.parquet"));
        }
    },
    HUB {
        @Override
        Path write(GenerationPlan plan, Path run) throws IOException {
            List<String> models = plan.models().values().stream()
                    .map(ModelEntry::chat)
                    .distinct()
                    .toList();
            return Exports.hub(run, plan.generate().task().goal().orElse("Synthetic samples"), models);
        }
    };

    abstract Path write(GenerationPlan plan, Path run) throws IOException;

    @Override
    public String toString() {
        return io.assay.core.Names.kebab(name());
    }
}
