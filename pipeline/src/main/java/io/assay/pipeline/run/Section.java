package io.assay.pipeline.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A section of a plan whose inputs are there.
 *
 * @param <R> what it finds, a record of plain values that {@code done.json} keeps
 */
interface Section<R> extends AutoCloseable {

    /** As the plan calls it; its folder has the same name. */
    String name();

    /** Hash of everything that its result depends on. */
    String stamp() throws IOException;

    Class<R> type();

    /**
     * Does it.
     *
     * @param folder of the section
     */
    Carried<R> carryOut(Path folder) throws IOException, Stopped;

    @Override
    void close();

    /**
     * A section that was carried out.
     *
     * @param result what it found
     * @param files that belong to it
     */
    record Carried<R>(R result, List<Path> files) {}
}
