package io.assay.generate.plan;

import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be made: the first of the three values of a prompt. */
@Meaning("What is to be made.")
public record TaskSpec(
        @Meaning("Who the model is, as its system message: You write SMS messages.")
        Optional<String> role,

        @Meaning("What a sample is, in a sentence.") Optional<String> goal,

        @Meaning("The labels a sample may have; they become the condition label.")
        List<String> labels,

        @Meaning("What a label is called in a prompt, where its name says too little.")
        Map<String, String> verbalisers,

        @Meaning("What the model should know about the subject.")
        List<String> background) {}
