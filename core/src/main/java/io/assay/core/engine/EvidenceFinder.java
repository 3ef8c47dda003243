package io.assay.core.engine;

import io.assay.core.Finding;
import io.assay.core.Measurement;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.SampleRef;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import io.assay.core.report.Report.Exhibit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks up the samples that findings speak of and decides what of them may be shown.
 *
 * <p>Without {@code --show-reference} no raw text of real data appears: not the real samples, not a synthetic sample found to be
 * near one, and not a synthetic sample that is, to the letter, a real one.
 */
final class EvidenceFinder {

    private static final String WITHHELD = "real data is withheld; --show-reference shows it";
    private static final String COPY = "a copy of real data is withheld; --show-reference shows it";

    private final List<Dataset> data;
    private final boolean showReference;
    private final Excerpts excerpts;
    private final Map<SampleRef, Sample> found = new HashMap<>();
    private final Set<String> realTexts = new HashSet<>();

    EvidenceFinder(List<Dataset> data, Map<Role, List<Observation>> byRank, boolean showReference) {
        this.data = data;
        this.showReference = showReference;
        this.excerpts = Excerpts.installed();
        byRank.values()
                .forEach(some -> some.forEach(
                        observation -> found.put(observation.sample().ref(), observation.sample())));
    }

    /** The samples of every finding, in the order the finding names them. */
    Map<Finding, List<Exhibit>> exhibits(List<Measured> measured) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Measured one : measured) {
            if (one.outcome() instanceof Outcome.Done<Measurement> done) {
                findings.addAll(done.result().evidence());
            }
        }
        Set<SampleRef> wanted = new HashSet<>();
        findings.forEach(finding -> wanted.addAll(finding.samples()));
        wanted.removeAll(found.keySet());
        read(roles(wanted), wanted);
        Set<String> shown = new HashSet<>();
        findings.forEach(finding -> finding.samples().forEach(ref -> {
            Sample sample = found.get(ref);
            if (sample != null) {
                shown.add(sample.text());
            }
        }));
        if (!showReference && !shown.isEmpty()) {
            findCopies(shown);
        }
        Map<Finding, List<Exhibit>> exhibits = new LinkedHashMap<>();
        findings.forEach(finding -> exhibits.put(finding, show(finding)));
        return exhibits;
    }

    private static Set<Role> roles(Set<SampleRef> wanted) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        wanted.forEach(ref -> roles.add(ref.role()));
        return roles;
    }

    private interface Visitor {
        void visit(Sample sample);
    }

    private void read(Set<Role> roles, Set<SampleRef> wanted) throws IOException {
        visit(roles, sample -> {
            if (wanted.contains(sample.ref())) {
                found.put(sample.ref(), sample);
            }
        });
    }

    private void findCopies(Set<String> shown) throws IOException {
        visit(EnumSet.complementOf(EnumSet.of(Role.SYNTHETIC)), sample -> {
            if (shown.contains(sample.text())) {
                realTexts.add(sample.text());
            }
        });
    }

    private void visit(Set<Role> roles, Visitor visitor) throws IOException {
        for (Dataset dataset : data) {
            if (roles.contains(dataset.role())) {
                try (Batches batches = dataset.open()) {
                    for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                        batch.parse().samples().forEach(visitor::visit);
                    }
                }
            }
        }
    }

    private List<Exhibit> show(Finding finding) {
        boolean nearReal = finding.samples().stream().anyMatch(ref -> ref.role() != Role.SYNTHETIC);
        List<Exhibit> exhibits = new ArrayList<>();
        for (SampleRef ref : finding.samples()) {
            Sample sample = found.get(ref);
            if (sample != null) {
                boolean first = exhibits.isEmpty();
                exhibits.add(show(sample, first ? finding.marks() : List.of(), finding.masked(), nearReal));
            }
        }
        return exhibits;
    }

    private Exhibit show(Sample sample, List<Finding.Mark> marks, boolean masked, boolean nearReal) {
        String withheld = "";
        if (!showReference) {
            withheld = sample.role() != Role.SYNTHETIC
                    ? WITHHELD
                    : nearReal || realTexts.contains(sample.text()) ? COPY : "";
        }
        Excerpts.Excerpt excerpt =
                withheld.isEmpty() ? excerpts.of(sample.text(), marks, masked) : new Excerpts.Excerpt("", List.of());
        return new Exhibit(
                sample.id(),
                sample.role().id(),
                sample.lineage().source() + ":" + sample.lineage().record(),
                excerpt.text(),
                excerpt.marks(),
                withheld);
    }
}
