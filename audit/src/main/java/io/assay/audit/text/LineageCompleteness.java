package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Fields;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.state.InOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lineage completeness: the share of records whose own prompt and model are recorded and all of whose ancestors exist and are complete
 * too. A record without parents needs only its own; one that is its own ancestor is not complete; of several records with one id, all those with prompt and model must be complete.
 *
 * <p>Read: 1 means that every record can be traced to where it came from. The evidence names records that break the chain themselves. Data of
 * which no record has a prompt and a model have no ledger, and no value.
 *
 * <p>Misleads when what is recorded is wrong: nothing is run again. And a file of final records only has none of its parents: give the whole
 * ledger.
 *
 * <p>Worked example: a (complete) has the child b (complete) and the child c without a model, whose child d is complete itself. a and b of four: 0.5.
 */
@About(
        id = "text.lineage-completeness",
        spec = "TX-X7",
        summary = "Share of records that can be traced to complete ancestors",
        modalities = Modality.TEXT,
        source = "own definition; in the sense of W3C PROV")
@Measures(value = Dimension.PROVENANCE, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record LineageCompleteness() implements Metric<LineageLedger> {

    private static final int LISTED_MAX = 100;

    private static final int FINDINGS_MAX = 10;

    @Override
    public LineageLedger newState(Context context) {
        return new LineageLedger();
    }

    @Override
    public void add(LineageLedger ledger, Observation record) {
        Fields fields = record.sample().fields();
        if (isThere(fields.text("prompt")) && isThere(fields.text("model"))) {
            ledger.add(
                    record.sample().ref(),
                    new LineageLedger.Entry(record.sample().name(), parents(fields)));
        } else {
            ledger.add(record.sample().ref());
        }
    }

    private static boolean isThere(Optional<String> text) {
        return text.filter(some -> !some.isBlank()).isPresent();
    }

    /** A list of ids, or one. */
    private static List<String> parents(Fields fields) {
        Object parents = fields.value("parents").orElse(List.of());
        List<?> all = parents instanceof List<?> list ? list : List.of(parents);
        return all.stream().map(String::valueOf).filter(name -> !name.isBlank()).toList();
    }

    @Override
    public Measurement finish(LineageLedger ledger, Context context) {
        List<InOrder.Row<LineageLedger.Entry>> rows = ledger.recorded();
        if (rows.isEmpty()) {
            throw new NothingToMeasure("no record has a prompt and a model: there is no ledger");
        }
        LineageGraph graph =
                new LineageGraph(rows.stream().map(InOrder.Row::item).toList());
        boolean[] complete = graph.complete();
        List<String> names = new ArrayList<>();
        List<Finding> broken = new ArrayList<>(ledger.unrecorded());
        long whole = 0;
        for (int i = 0; i < complete.length; i++) {
            whole += complete[i] ? 1 : 0;
            if (complete[i] && names.size() < LISTED_MAX) {
                names.add(rows.get(i).item().name());
            } else if (graph.lacksParent(i) && broken.size() < 2 * FINDINGS_MAX) {
                broken.add(Finding.of(rows.get(i).sample(), "a parent is not there, or has no prompt or model", 1));
            }
        }
        return Measurement.rate(whole, ledger.n())
                .with("records", ledger.n())
                .with("recorded", rows.size())
                .with("broken-above", rows.size() - whole)
                .with("complete", names)
                .evidence(broken);
    }
}
