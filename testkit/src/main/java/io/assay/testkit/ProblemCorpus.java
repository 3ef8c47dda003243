package io.assay.testkit;

import io.assay.core.Fields;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Problems with answers and references, of which every fifth answer is wrong, and every seventh is no formula. */
public final class ProblemCorpus implements MetricLaws.Material {

    @Override
    public List<Sample> everything() {
        return Samples.together(role(Role.SYNTHETIC, 120), role(Role.REFERENCE, 120), role(Role.HOLDOUT, 60));
    }

    @Override
    public List<Sample> role(Role role, int size) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String answer = i % 7 == 6 ? "it depends" : "\\frac{" + 2 * (i + (i % 5 == 4 ? 1 : 0)) + "}{2}";
            samples.add(problem(role, i, answer, String.valueOf(i)));
        }
        return samples;
    }

    private static Sample problem(Role role, int i, String answer, String reference) {
        Map<String, Object> fields =
                Map.of("answer", answer, "reference", reference, "label", i % 3 == 0 ? "odd" : "even");
        return Samples.sample(role, i, "What is " + i + "?", Fields.of(fields));
    }

    /** What breaks naive parsers: nothing, huge numbers, nesting, broken LaTeX, words of other scripts. */
    @Override
    public List<Sample> awkward() {
        List<String> strange = List.of(
                "",
                " ",
                "9".repeat(5000),
                "1e999999999",
                "9^{9^{9^9}}",
                "(".repeat(3000),
                "\\frac{".repeat(500),
                "\\frac{1}{0}",
                "200!!",
                "\\boxed{",
                "\ud83d\ude00",
                "\u0661\u0662",
                "x^".repeat(400) + "2",
                "(a+b+c+d+e)^{90}",
                "\\sqrt{".repeat(50) + "2" + "}".repeat(50),
                "-".repeat(1500) + "1",
                "\u0000");
        List<Sample> samples = new ArrayList<>();
        for (String answer : strange) {
            samples.add(problem(Role.SYNTHETIC, samples.size(), answer, answer.isBlank() ? "1" : answer));
            samples.add(problem(Role.SYNTHETIC, samples.size(), answer, "x+1"));
        }
        return samples;
    }
}
