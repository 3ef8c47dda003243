package io.assay.generate.world;

import java.util.List;
import java.util.Map;

/** A state that tools look at and change, and a task in it. One is made for each draft. */
public interface World {

    /**
     * What can be called.
     *
     * @param arguments name to what it is: text or number
     */
    record Tool(String name, String does, Map<String, String> arguments) {}

    List<Tool> tools();

    /** What is to be done, in words. */
    String task();

    /**
     * Carries a call out. A call that is impossible changes nothing.
     *
     * @return what came of it, for the model
     * @throws Refused with the reason, where it is impossible
     */
    String call(String tool, Map<String, Object> arguments) throws Refused;

    /** All that there is, by name. */
    Map<String, Object> state();

    /** Whether the task is done, and nothing else was spoilt. */
    boolean reached();

    /** A call that cannot be carried out. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        public Refused(String reason) {
            super(reason);
        }
    }
}
