package io.assay.core.data.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks through JSON of any size and copies out single values, without parsing them: it follows brackets and quotes only. What
 * it holds is bounded by the limit on one value.
 */
final class JsonScanner implements Closeable {

    private static final int NAME_BYTES_MAX = 64 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[64 << 10];
    private int at;
    private int filled;
    private long line = 1;

    JsonScanner(InputStream in) {
        this.in = in;
    }

    /** The line that has been reached, from 1. */
    long line() {
        return line;
    }

    /** The next byte that is no white space or byte order mark; -1 at the end. It stays where it is. */
    int peek() throws IOException {
        while (at < filled || fill()) {
            byte next = buffer[at];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next & 0xFF;
            }
            line += next == '\n' ? 1 : 0;
            at++;
        }
        return -1;
    }

    /** Takes the byte if it comes next. */
    boolean take(char wanted) throws IOException {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** Takes a byte that must come next. */
    void expect(char wanted) throws IOException, MalformedRecord {
        if (!take(wanted)) {
            int next = peek();
            throw new MalformedRecord(
                    "",
                    "is not valid JSON: " + wanted + " is missing before "
                            + (next < 0 ? "the end of the file" : "'" + (char) next + "'") + " (line " + line + ")");
        }
    }

    /** The name of a field, with its colon. */
    String name() throws IOException, MalformedRecord {
        if (peek() != '"') {
            expect('"');
        }
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        if (!copy(name, NAME_BYTES_MAX)) {
            throw new MalformedRecord("", "the name of a field is longer than " + NAME_BYTES_MAX + " bytes");
        }
        expect(':');
        QuickText text = new QuickText();
        byte[] bytes = name.toByteArray();
        try {
            text.scan(bytes, 1, bytes.length);
            return text.value();
        } catch (Odd odd) {
            return new String(bytes, 1, bytes.length - 2, StandardCharsets.UTF_8);
        }
    }

    /** Copies the next value. Returns false where it is longer than the limit; then it is skipped all the same. */
    boolean copy(ByteArrayOutputStream out, int limit) throws IOException, MalformedRecord {
        int first = peek();
        if (first < 0) {
            throw new MalformedRecord("", "is not valid JSON: the file ends too early (line " + line + ")");
        }
        int start = out.size();
        boolean fits = true;
        boolean scalar = first != '"' && first != '{' && first != '[';
        int depth = 0;
        boolean quoted = false;
        boolean escaped = false;
        while (at < filled || fill()) {
            int from = at;
            boolean done = false;
            while (at < filled && !done) {
                byte next = buffer[at];
                if (scalar && (next == ',' || next == ']' || next == '}' || next <= ' ')) {
                    done = true;
                    break;
                }
                at++;
                line += next == '\n' ? 1 : 0;
                if (escaped) {
                    escaped = false;
                } else if (quoted) {
                    escaped = next == '\\';
                    quoted = next != '"';
                    done = !quoted && depth == 0;
                } else if (next == '"') {
                    quoted = true;
                } else if (next == '{' || next == '[') {
                    depth++;
                } else if (next == '}' || next == ']') {
                    depth--;
                    done = depth == 0;
                }
            }
            fits = fits && out.size() - start + at - from <= limit;
            if (fits) {
                out.write(buffer, from, at - from);
            }
            if (done) {
                return fits;
            }
        }
        if (!scalar) {
            throw new MalformedRecord("", "is not valid JSON: the file ends inside a value (line " + line + ")");
        }
        return fits;
    }

    /** Goes past the next value. */
    void skip() throws IOException, MalformedRecord {
        boolean unused = copy(new ByteArrayOutputStream(0), 0);
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        at = 0;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
