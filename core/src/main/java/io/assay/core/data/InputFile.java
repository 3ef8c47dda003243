package io.assay.core.data;

/**
 * A file and what was recognised about it.
 *
 * @param name name as samples and reports show it: the file name, or the path below the directory that was named
 * @param bytes size on disk
 * @param format {@code jsonl}, {@code json}, {@code csv}, {@code tsv}, {@code text}, {@code parquet}
 * @param compression {@code none}, {@code gzip}, {@code zstd}
 * @param layout which columns mean what, in one line for people: {@code alpaca: text = instruction + input + output}
 * @param charset the character encoding it was read with
 */
public record InputFile(String name, long bytes, String format, String compression, String layout, String charset) {

    /** The same file with another line on its layout. */
    InputFile layout(String other) {
        return new InputFile(name, bytes, format, compression, other, charset);
    }
}
