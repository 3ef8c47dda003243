package io.assay.core.engine;

/** Is told how a run gets on. Called from any thread; must be quick. */
public interface Progress {

    /** Tells no one. */
    Progress NONE = new Progress() {};

    /** A stage begins: reading, second reading, measuring, evidence. */
    default void stage(String name, long total) {}

    /** So much more of the stage is done: bytes when reading, metrics when measuring. */
    default void done(long amount) {}
}
