package io.assay.core.data;

/**
 * A record that could not be read.
 *
 * @param file name of the file
 * @param line its line there, counted from 1; the record where the format has no lines; 0 for the file as a whole
 * @param field the field that is wrong, or empty
 * @param reason what is wrong and what to do, in one sentence
 */
public record Reject(String file, long line, String field, String reason) {}
