package io.assay.core.engine;

import io.assay.core.Context;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Scratch;
import java.util.List;
import java.util.Map;

/** The context of one run, or of one measurement on samples in memory. */
record RunContext(long seed, Scratch scratch, long stateBytesMax, Map<Role, List<Sample>> glimpses) implements Context {

    @Override
    public List<Sample> glimpse(Role role) {
        return glimpses.getOrDefault(role, List.of());
    }
}
