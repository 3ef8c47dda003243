package io.assay.core.data;

/**
 * Something that keeps data from being read at all, as against a {@link Reject}, which loses one record.
 *
 * @param file the file, directory or pattern as the user named it
 * @param message what is wrong and what to do, in one sentence
 */
public record DataProblem(String file, String message) {

    @Override
    public String toString() {
        return file + ": " + message;
    }
}
