package io.assay.core.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a model can do.
 *
 * @param able beyond answering messages
 * @param contextTokens how many tokens prompt and answer may have together, 0 where the provider does not say
 */
public record Capabilities(Set<Capability> able, int contextTokens) {

    public Capabilities {
        able = Set.copyOf(able);
    }

    public static Capabilities of(Capability... able) {
        return new Capabilities(Set.of(able), 0);
    }

    public boolean has(Capability capability) {
        return able.contains(capability);
    }

    /** What a prompt needs and this model lacks. */
    public Set<Capability> lacking(Prompt prompt) {
        Set<Capability> lacking = EnumSet.noneOf(Capability.class);
        lacking.addAll(prompt.needs());
        lacking.removeAll(able);
        return lacking;
    }
}
