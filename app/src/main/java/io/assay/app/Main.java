package io.assay.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The door. Help and version are answered from texts before anything heavy is loaded. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        String text = shortAnswer(arguments);
        if (!text.isEmpty()) {
            out.print(text);
            out.flush();
            return;
        }
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = Commands.run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static String shortAnswer(String[] arguments) {
        if (arguments.length == 0
                || arguments.length == 1
                        && (arguments[0].equals("--help")
                                || arguments[0].equals("-h")
                                || arguments[0].equals("help"))) {
            return resource("help.txt");
        }
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            return resource("version.txt");
        }
        return "";
    }

    /** A text that lies beside this class. */
    static String resource(String name) {
        try (InputStream in = Main.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
