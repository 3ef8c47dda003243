package io.assay.core.data;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in words for the person who named it. */
public final class Faults {

    private Faults() {}

    public static String say(Throwable fault) {
        Throwable cause =
                fault instanceof java.io.UncheckedIOException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof AccessDeniedException) {
            return "access is denied; check its permissions";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof FileSystemLoopException) {
            return "its links go round in circles";
        }
        if (cause instanceof EOFException) {
            return "it ends too early; the file was cut off";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
