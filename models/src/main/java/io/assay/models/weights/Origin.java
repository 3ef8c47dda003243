package io.assay.models.weights;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place that weights can be had from. Written as people do: {@link #parse} reads what {@code toString} writes. */
public sealed interface Origin {

    /** The forms of an origin, for error messages. */
    String FORMS =
            "hf:OWNER/NAME/FILE, pypi:NAME==VERSION/FILE, maven:GROUP:ARTIFACT:VERSION/FILE, https://..., or a file of this machine";

    /** The path of the file within its repository, archive or server; for a file of this machine the path itself. */
    String file();

    /** The file's name without folders. */
    default String fileName() {
        return file().substring(file().lastIndexOf('/') + 1);
    }

    /** A file of a repository on the Hugging Face hub; {@code NAME@REVISION} where it is not the main branch. */
    record Hub(String repository, String revision, String file) implements Origin {

        private static final Pattern FORM = Pattern.compile("hf:([\\w.-]+/[\\w.-]+)(?:@([\\w.-]+))?/(.+)");

        static Optional<Origin> read(String text) {
            return match(FORM, text)
                    .map(found ->
                            new Hub(found.group(1), found.group(2) == null ? "main" : found.group(2), found.group(3)));
        }

        @Override
        public String toString() {
            return "hf:" + repository + (revision.equals("main") ? "" : "@" + revision) + "/" + file;
        }
    }

    /** A file inside a wheel of a Python package. */
    record PythonPackage(String name, String version, String file) implements Origin {

        private static final Pattern FORM = Pattern.compile("pypi:([\\w.-]+)==([\\w.!+-]+)/(.+)");

        static Optional<Origin> read(String text) {
            return match(FORM, text).map(found -> new PythonPackage(found.group(1), found.group(2), found.group(3)));
        }

        @Override
        public String toString() {
            return "pypi:" + name + "==" + version + "/" + file;
        }
    }

    /** A file inside the jar of a Maven artifact. */
    record MavenArtifact(String group, String artifact, String version, String file) implements Origin {

        private static final Pattern FORM = Pattern.compile("maven:([\\w.-]+):([\\w.-]+):([\\w.-]+)/(.+)");

        static Optional<Origin> read(String text) {
            return match(FORM, text)
                    .map(found -> new MavenArtifact(found.group(1), found.group(2), found.group(3), found.group(4)));
        }

        /** Where a repository keeps the jar. */
        String jar() {
            return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + ".jar";
        }

        @Override
        public String toString() {
            return "maven:" + group + ":" + artifact + ":" + version + "/" + file;
        }
    }

    /** A file at an address. */
    record Address(URI uri) implements Origin {

        static Optional<Origin> read(String text) {
            if (!text.startsWith("https://") && !text.startsWith("http://")) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Address(URI.create(text)));
            } catch (IllegalArgumentException noAddress) {
                return Optional.empty();
            }
        }

        @Override
        public String file() {
            return uri.getPath();
        }

        @Override
        public String toString() {
            return Login.hidden(uri);
        }
    }

    /** A file of this machine. */
    record LocalFile(Path path) implements Origin {

        static Optional<Origin> read(String text) {
            Path path = Path.of(text);
            return Files.isRegularFile(path) ? Optional.of(new LocalFile(path)) : Optional.empty();
        }

        @Override
        public String file() {
            return path.toString();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** The origin a text names; empty where it is none of the forms and no file. */
    static Optional<Origin> parse(String text) {
        return Hub.read(text)
                .or(() -> PythonPackage.read(text))
                .or(() -> MavenArtifact.read(text))
                .or(() -> Address.read(text))
                .or(() -> LocalFile.read(text));
    }

    private static Optional<Matcher> match(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
