package io.assay.app;

import io.assay.core.engine.Progress;
import java.io.Closeable;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Progress on standard error: one line that is redrawn on a terminal, a line a stage elsewhere. */
final class ProgressLine implements Progress, Closeable {

    private static final long REDRAW_MILLIS = 100;
    private static final int BAR_WIDTH = 30;

    private final PrintStream err;
    private final boolean terminal;
    private final AtomicLong done = new AtomicLong();
    private volatile String stage = "";
    private volatile long total;
    private volatile long began;
    private volatile long drawn;

    private ProgressLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    static ProgressLine start() {
        return new ProgressLine(System.err, TerminalSize.isTerminal());
    }

    @Override
    public synchronized void stage(String name, long newTotal) {
        stage = name;
        total = newTotal;
        done.set(0);
        began = System.nanoTime();
        if (!terminal) {
            err.println("assay: " + name);
        }
    }

    @Override
    public void done(long amount) {
        done.addAndGet(amount);
        long now = System.currentTimeMillis();
        if (terminal && now - drawn > REDRAW_MILLIS) {
            drawn = now;
            draw();
        }
    }

    private synchronized void draw() {
        double share = total <= 0 ? 0 : Math.min(1, (double) done.get() / total);
        double seconds = Math.max(1e-3, (System.nanoTime() - began) / 1e9);
        int filled = (int) (share * BAR_WIDTH);
        String left = share < 0.01 ? "" : String.format(Locale.ROOT, "  %.0f s left", seconds * (1 - share) / share);
        String rate =
                stage.contains("reading") ? String.format(Locale.ROOT, "  %.0f MB/s", done.get() / 1e6 / seconds) : "";
        err.print("\r\033[K" + stage + " [" + "=".repeat(filled) + " ".repeat(BAR_WIDTH - filled) + "] "
                + Math.round(100 * share) + " %" + rate + left);
        err.flush();
    }

    @Override
    public void close() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
