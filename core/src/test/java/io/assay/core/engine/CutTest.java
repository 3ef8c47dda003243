package io.assay.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Fields;
import io.assay.core.Lineage;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CutTest {

    private final Map<Role, List<Observation>> data = new EnumMap<>(Role.class);

    private void add(Role role, int n, IntFunction<@Nullable Object> value) {
        List<Observation> some = data.computeIfAbsent(role, any -> new ArrayList<>());
        for (int i = 0; i < n; i++) {
            Object one = value.apply(i);
            Fields fields = one == null ? Fields.NONE : Fields.of(Map.of("x", one));
            some.add(new Observation(
                    new Sample("s" + i, i, role, new Text("text"), fields, Lineage.read("file", i + 1L)), i));
        }
    }

    private Cut cut() {
        return Cut.of("x", data, sample -> sample.sample().fields().text("x").orElse(null));
    }

    private Map<String, Integer> sizes(Role role) {
        return cut().slices().stream()
                .collect(Collectors.toMap(Cut.Part::name, part -> part.of(role).size()));
    }

    @Test
    void everyValueIsASliceAndMissingOnesAreOne() {
        add(Role.SYNTHETIC, 6, i -> i % 3 == 0 ? null : "v" + i % 3);
        add(Role.REFERENCE, 4, i -> i == 0 ? "only there" : "v1");
        assertEquals(Map.of("(missing)", 2, "v1", 2, "v2", 2), sizes(Role.SYNTHETIC));
        assertEquals(Map.of("(missing)", 0, "v1", 3, "v2", 0), sizes(Role.REFERENCE));
    }

    @Test
    void aRoleWithoutTheFieldIsNotCut() {
        add(Role.SYNTHETIC, 4, i -> "v" + i % 2);
        add(Role.REFERENCE, 4, i -> null);
        assertEquals(Set.of(Role.SYNTHETIC), cut().roles());
    }

    @Test
    void ofManyValuesTheMostFrequentStayAndTheOthersArePooled() {
        // 25 values: v0 comes 25 times, v1 24 times ... v24 once. The last five together: 5 + 4 + 3 + 2 + 1.
        List<String> values = IntStream.range(0, 25)
                .boxed()
                .flatMap(i -> IntStream.range(0, 25 - i).mapToObj(any -> "v" + i))
                .toList();
        add(Role.SYNTHETIC, values.size(), values::get);
        add(Role.REFERENCE, 3, i -> "never seen");
        assertEquals(21, cut().slices().size());
        assertEquals(15, sizes(Role.SYNTHETIC).get("(other)"));
        assertEquals(3, sizes(Role.REFERENCE).get("(other)"));
        assertEquals("its 20 most frequent values, the other 5 together", cut().note());
    }

    @Test
    void manyNumbersAreCutAtQuartilesOfTheSyntheticData() {
        add(Role.SYNTHETIC, 100, i -> i + 1);
        add(Role.REFERENCE, 2, i -> i == 0 ? -5.5 : "1e9");
        assertEquals(
                Map.of("up to 25", 25, "over 25 to 50", 25, "over 50 to 75", 25, "over 75", 25), sizes(Role.SYNTHETIC));
        assertEquals(1, sizes(Role.REFERENCE).get("up to 25"));
        assertEquals(1, sizes(Role.REFERENCE).get("over 75"));
    }

    @Test
    void quartilesThatFallTogetherMakeFewerSlices() {
        // 80 of 110 are zero: two quartiles are 0, the third lies among the numbers above.
        add(Role.SYNTHETIC, 110, i -> i < 80 ? 0 : i);
        assertEquals(Map.of("up to 0", 80, "over 0 to 82", 3, "over 82", 27), sizes(Role.SYNTHETIC));
    }
}
