package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Data;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.SchemaText;
import io.assay.core.data.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that look at rows of tables. */
class TableStepsTest {

    private static final String SCHEMA = """
            columns:
              age: {kind: count}
              start: {kind: count}
              end: {kind: count}
              size: {kind: ordinal, categories: [small, large]}
            constraints:
              - {id: age, type: range, column: age, min: 0, max: 120}
              - {id: order, type: inequality, low: start, high: end}
              - {id: job, type: set, column: job, values: [nurse, judge]}
              - {id: husband, type: implies, when: [role, husband], then: [sex, m]}
              - {id: key, type: unique, columns: [key]}
              - {id: town, type: functional-dependency, from: zip, to: town}
            """;

    private static final String HEAD = "key,age,start,end,job,role,sex,zip,town,size\n";
    private static final String GOOD = "1,40,1,2,nurse,wife,f,10,Ulm,small\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<Dataset> tables(String schema, String made, String real) throws Exception {
        List<Dataset> data = new ArrayList<>(List.of(open(Role.SYNTHETIC, made)));
        if (!real.isEmpty()) {
            data.add(open(Role.REFERENCE, real));
        }
        return Tables.under(SchemaText.read("schema", schema, (table, column) -> java.util.Set.of()), data);
    }

    private Dataset open(Role role, String csv) throws Exception {
        Path file = Files.writeString(folder.resolve(role.id() + ".csv"), csv);
        return Data.open(
                role, List.of(file.toString()), new ReadOptions(Modality.TABULAR, Map.of(), ReadLimits.DEFAULT));
    }

    private List<String> fates(CurateStep step, String rows) throws Exception {
        return Curating.fates(
                List.of(step), Sample::text, tables(SCHEMA, HEAD + rows, "").toArray(Dataset[]::new));
    }

    @Test
    void aRowThatBreaksTheSchemaIsDroppedByTheNameOfWhatItBreaks() throws Exception {
        assertEquals(
                List.of(
                        "key=1, age=40, start=1, end=2, job=nurse, role=wife, sex=f, zip=10, town=Ulm, size=small",
                        "breaks age",
                        "breaks order",
                        "breaks job",
                        "breaks husband",
                        "breaks key",
                        "breaks town",
                        "malformed age",
                        "malformed size"),
                fates(new Constraints(), GOOD + """
                        2,121,1,2,nurse,wife,f,10,Ulm,small
                        3,40,3,2,nurse,wife,f,10,Ulm,small
                        4,40,1,2,baker,wife,f,10,Ulm,small
                        5,40,1,2,nurse,husband,f,10,Ulm,small
                        1,41,1,2,nurse,wife,f,10,Ulm,small
                        7,40,1,2,nurse,wife,f,10,Bonn,small
                        8,old,1,2,nurse,wife,f,10,Ulm,small
                        9,40,1,2,nurse,wife,f,10,Ulm,tiny
                        """));
    }

    @Test
    void aDroppedRowDoesNotSpeakForOthers() throws Exception {
        // The first row with key 1 is dropped for its age: the second one stays.
        assertEquals(
                "breaks age",
                fates(new Constraints(), "1,400,1,2,nurse,wife,f,10,Bonn,small\n" + GOOD)
                        .get(0));
        assertTrue(fates(new Constraints(), "1,400,1,2,nurse,wife,f,10,Bonn,small\n" + GOOD)
                .get(1)
                .startsWith("key=1"));
    }

    @Test
    void everyRuleMendsWhatItIsForAndNothingElse() throws Exception {
        String broken = "1,121,3,2,nurce,husband,f,10,Ulm,Small\n";
        Repair all = new Repair(List.of(RepairRule.values()));
        assertEquals(
                List.of("key=1, age=120, start=2, end=3, job=nurse, role=husband, sex=m, zip=10, town=Ulm, size=small"),
                fates(all, broken));
        assertEquals(
                List.of("key=1, age=120, start=3, end=2, job=nurce, role=husband, sex=f, zip=10, town=Ulm, size=Small"),
                fates(new Repair(List.of(RepairRule.CLIP)), broken));
        assertEquals(
                List.of("key=1, age=40, start=1, end=2, job=nurse, role=wife, sex=f, zip=10, town=Ulm, size=small"),
                fates(all, GOOD));
    }

    @Test
    void aCategoryThatIsSpeltQuiteDifferentlyIsNotGuessed() throws Exception {
        assertTrue(fates(new Repair(List.of(RepairRule.NEAREST_CATEGORY)), "1,40,1,2,baker,wife,f,10,Ulm,small\n")
                .get(0)
                .contains("job=baker"));
    }

    @Test
    void whatWasWrittenOverIsToldRowByRow() throws Exception {
        List<String> told = new ArrayList<>();
        Dataset[] data = tables(SCHEMA, HEAD + GOOD + "2,121,3,2,nurse,wife,f,10,Ulm,small\n", "")
                .toArray(Dataset[]::new);
        Curating.curate(List.of(new Repair(List.of(RepairRule.values()))), 2, data)
                .each(new Curated.Visitor() {
                    @Override
                    public void kept(Sample row) {}

                    @Override
                    public void dropped(Sample row, int step, Drops.Reason reason) {}

                    @Override
                    public void changed(Sample row, int step, List<Change> changes) {
                        changes.forEach(change ->
                                told.add(row.id() + " " + change.column() + " " + change.from() + " " + change.to()));
                    }
                });
        assertEquals(
                List.of("synthetic.csv:3 age 121 120", "synthetic.csv:3 start 3 2", "synthetic.csv:3 end 2 3"), told);
    }

    @Test
    void rowsNearToRealOnesAreDroppedByGowersDistance() throws Exception {
        String schema = "columns: {age: {kind: count}, sex: {kind: categorical}}";
        // The range of ages is 50. 31,f: (1/50 + 0)/2 = 0.01; 35,f: 0.05; 30,m is 0.5 from 30,f and (50/50 + 0)/2 from
        // 80,m.
        List<Dataset> data = tables(schema, "age,sex\n31,f\n35,f\n30,m\n", "age,sex\n30,f\n80,m\n");
        assertEquals(
                List.of("near-to-reference", "age=35, sex=f", "age=30, sex=m"),
                Curating.fates(List.of(new NearRows(0.02)), Sample::text, data.toArray(Dataset[]::new)));
        assertEquals(
                List.of("near-to-reference", "near-to-reference", "age=30, sex=m"),
                Curating.fates(List.of(new NearRows(0.05)), Sample::text, data.toArray(Dataset[]::new)));
    }

    @Test
    void textsAreNoRows() throws Exception {
        Dataset texts = new Curating(folder).rows(Role.SYNTHETIC, List.of(Map.of("text", "a text")));
        StepFailed failed = assertThrows(StepFailed.class, () -> Curating.fates(List.of(new Constraints()), texts));
        assertEquals(
                "constraints: it looks at rows of tables, and the data was read as texts; name a --schema",
                failed.getMessage());
    }
}
