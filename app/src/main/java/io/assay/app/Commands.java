package io.assay.app;

import io.assay.curate.StepFailed;
import io.assay.pipeline.WrongCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** All verbs. */
@Command(
        name = "assay",
        description = "Makes data with language models, and measures whether it is good and safe to use.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            InitCommand.class,
            RunCommand.class,
            AuditCommand.class,
            GenerateCommand.class,
            TraceCommand.class,
            CurateCommand.class,
            ReviewCommand.class,
            SplitCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            MetricsCommand.class,
            ExplainCommand.class,
            MethodsCommand.class,
            SchemaCommand.class,
            ModelsCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        synopsisSubcommandLabel = "VERB",
        usageHelpWidth = 100,
        footer = {
            "",
            "Example:",
            "  assay audit synthetic.jsonl --reference real.jsonl --out out/first",
            "",
            "Exit codes: 0 done; 1 a gate failed; 2 the command is wrong; 3 the data is too bad;",
            "4 a metric failed; 5 a model that was asked for could not be reached; 70 a bug of ours."
        })
final class Commands {

    /** The version, from the build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Main.resource("version.txt").strip()};
        }
    }

    private Commands() {}

    static CommandLine line(PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(CommandSpec.forAnnotatedObject(new Commands()));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Commands::explain);
        return line;
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = line(out, err);
        int code = line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    private static int explain(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (thrown instanceof WrongCommand wrong) {
            wrong.problems().forEach(problem -> err.println("assay: " + problem));
            return ExitCode.USAGE;
        }
        if (thrown instanceof FileSystemException file) {
            err.println("assay: cannot write or read " + file.getFile() + ": " + reason(file));
            return ExitCode.FAILED;
        }
        if (thrown instanceof IOException || thrown instanceof UncheckedIOException || thrown instanceof StepFailed) {
            err.println("assay: " + thrown.getMessage());
            return ExitCode.FAILED;
        }
        err.println("assay: this is a bug of ours; please report it with the lines below");
        thrown.printStackTrace(err);
        return ExitCode.BUG;
    }

    private static String reason(FileSystemException thrown) {
        String reason = thrown.getReason();
        return reason == null ? thrown.getClass().getSimpleName() : reason;
    }
}
