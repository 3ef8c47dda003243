package io.assay.app;

import io.assay.core.Modality;
import io.assay.core.data.Data;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.TooBad;
import io.assay.core.model.SampleLimit;
import io.assay.core.report.Workflow;
import io.assay.onnx.OnnxModels;
import io.assay.pipeline.audit.AuditJob;
import io.assay.pipeline.audit.AuditRequest;
import io.assay.pipeline.audit.Audited;
import io.assay.pipeline.audit.LineageFile;
import io.assay.pipeline.audit.SchemaFiles;
import io.assay.report.RunDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures data. */
@Command(
        name = "audit",
        sortOptions = false,
        description = "Measures data and writes a report: report.html, report.json, report.md.",
        footer = {
            "",
            "DATA is JSONL, JSON, CSV, TSV, Parquet or plain text; plain, gzip or zstd; a file, a directory,",
            "a pattern, or - for standard input.",
            "",
            "Example:",
            "  assay audit synthetic.jsonl --reference real.jsonl --holdout unseen.jsonl \\",
            "      --gate 'text.pii-rate <= 0' --out out/first"
        })
final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", arity = "1..*", description = "The synthetic data to measure.")
    private List<String> data = new ArrayList<>();

    @Option(
            names = "--reference",
            paramLabel = "REAL",
            description = "Real data that it was made from or should resemble.")
    private List<String> reference = new ArrayList<>();

    @Option(names = "--holdout", paramLabel = "REAL", description = "Real data that the generator never saw.")
    private List<String> holdout = new ArrayList<>();

    @Option(names = "--benchmark", paramLabel = "FILE", description = "Public test items that must not be repeated.")
    private List<String> benchmark = new ArrayList<>();

    @Option(
            names = "--modality",
            paramLabel = "M",
            description =
                    "Kind of data: text, symbolic or tabular. Text and tables are told apart where it is not given.")
    private @Nullable Modality modality;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description =
                    "Kinds of columns and constraints of tables, in YAML; what it leaves out is told from the data.")
    private @Nullable Path schema;

    @Option(
            names = "--write-schema",
            paramLabel = "FILE",
            description = "Writes what was told of the columns of tables into a file to edit, and measures nothing.")
    private @Nullable Path writeSchema;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Which column holds a field that a metric declares, as text, source, id.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--metrics",
            paramLabel = "LIST",
            description = "Ids, dimensions, pillars, or quick, standard, full; commas between. Default: standard.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--embedder",
            paramLabel = "SPEC",
            description = "Model of embeddings: minilm (8 bits, the default), minilm-fp32, or a folder with a"
                    + " sentence-transformer as ONNX.")
    private String embedder = OnnxModels.MINILM;

    @Option(
            names = "--scorer",
            paramLabel = "WHAT=FOLDER",
            description = "A text classifier as ONNX, or a head of assay models train, in place of the"
                    + " packaged one: toxicity=FOLDER. With entailment=FOLDER, a classifier of pairs (NLI).")
    private Map<String, String> scorers = new LinkedHashMap<>();

    @Option(
            names = "--lm",
            paramLabel = "SPEC",
            description = "Language model that says how likely texts are, for perplexity and signs of memorising.")
    private String lm = "";

    @Option(
            names = "--chat",
            paramLabel = "SPEC",
            description = "Chat model under test: it continues prompts, fills slots, answers twins.")
    private String chat = "";

    @Option(
            names = "--judge",
            paramLabel = "SPEC",
            split = ",",
            description = "Chat models that judge texts; commas between. Several vote.")
    private List<String> judges = new ArrayList<>();

    @Option(
            names = "--rubric",
            paramLabel = "FILE",
            description = "What judges are asked for text.judge-score, as YAML.")
    private String rubric = "";

    @Option(
            names = "--model-samples",
            paramLabel = "N",
            description =
                    "How many samples of a role language models, chat models and judges are asked about. Default: 500.")
    private int modelSamples = SampleLimit.USUAL.samples();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where embeddings are remembered between runs, by a hash of the text. Default:"
                    + " $ASSAY_CACHE, else assay in the user's cache folder.")
    private Path cache = CacheFolder.usual();

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description =
                    "Also measure every metric slice by slice: by a column, a field of --map, a dotted path, or language. The worst slices come first, corrected for many comparisons.")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--gate",
            paramLabel = "GATE",
            description =
                    "A condition, as 'text.self-bleu <= 0.6', or a file with one a line. Exit code 1 if one fails.")
    private List<String> gates = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes. Default: out/audit.")
    private Path out = Path.of("out", "audit");

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything that looks random. Default: 7.")
    private long seed = 7;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Worker threads; the numbers do not depend on it. Default: one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--engine", paramLabel = "ENGINE", description = "Where it runs: local.")
    private String engine = "local";

    @Option(
            names = "--max-bad",
            paramLabel = "SHARE",
            description = "Most records that may be unreadable, as 1%% or 0.01. Default: 1%%.")
    private String maxBad = "1%";

    @Option(names = "--scores", description = "Also write the score of every sample to scores/METRIC.jsonl.")
    private boolean scores;

    @Option(names = "--show-reference", description = "Allow texts of real data in the report.")
    private boolean showReference;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "Where temporary files go. Default: the system's place.")
    private Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Integer call() throws Exception {
        AuditRequest request = new AuditRequest(
                data,
                reference,
                holdout,
                benchmark,
                modality(),
                map,
                Optional.ofNullable(schema),
                metrics,
                by,
                gates,
                out,
                seed,
                threads,
                engine,
                maxBad,
                scores,
                showReference,
                scratch,
                embedder,
                scorers,
                lm,
                chat,
                judges,
                rubric,
                modelSamples,
                cache,
                Map.of(),
                spec.commandLine().getParseResult().originalArgs());
        PrintWriter terminal = spec.commandLine().getOut();
        if (writeSchema != null) {
            SchemaFiles.write(request, writeSchema);
            terminal.println("Schema: " + writeSchema);
            return ExitCode.DONE;
        }
        Audited audited;
        try (AuditJob job = AuditJob.prepare(request, new Workbench())) {
            AuditPrint.inputs(job.data(), terminal);
            try (ProgressLine progress = ProgressLine.start()) {
                audited = job.run(progress, Workflow.UNKNOWN);
            }
        } catch (TooBad tooBad) {
            return AuditPrint.tooBad(tooBad, maxBad, out, terminal);
        }
        LineageFile.write(out, audited.report());
        RunDirectory.write(out, audited.report());
        AuditPrint.verdict(audited, out, terminal);
        return AuditPrint.code(audited);
    }

    private Modality modality() {
        return modality != null
                ? modality
                : schema != null || writeSchema != null
                        ? Modality.TABULAR
                        : Data.modality(data, ReadOptions.TEXT.mapping(map));
    }
}
