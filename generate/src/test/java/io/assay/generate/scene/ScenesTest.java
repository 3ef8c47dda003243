package io.assay.generate.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.generate.plan.SceneSpec;
import io.assay.generate.plan.SceneSpec.SlotSpec;
import io.assay.generate.prompt.Chance;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ScenesTest {

    private static final Chance CHANCE = Chance.of(5, "scenes");

    @Test
    void anImageIsXmlWhateverTheNamesAndShowsEachNumber() throws Exception {
        for (SceneSpec.Chart.Look look : SceneSpec.Chart.Look.values()) {
            SceneSpec.Chart spec = new SceneSpec.Chart(look, List.of("a<b", "c&d", "\"e\""), "x > y", 3, 1, 9);
            Chart chart = Chart.draw(spec, CHANCE);
            byte[] svg = new ChartSvg(chart).svg().getBytes(StandardCharsets.UTF_8);
            assertNotNull(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg)));
            assertEquals(3, new HashSet<>(chart.numbers().values()).size(), "two numbers are equal");
        }
    }

    @Test
    void aPathOfThreeIsOneEdgeShortOfACircle() {
        SceneSpec.Graph spec = new SceneSpec.Graph(List.of("a", "b", "c", "d", "e"), 5, 2, "knows");
        List<String> nodes = List.of("a", "b", "c", "d", "e");
        Graph path = Graph.of(spec, nodes, List.of(List.of("a", "b"), List.of("b", "c")));
        assertEquals("2", path.answer(Graph.Kind.SHORTEST_PATH, "a", "c"));
        assertEquals("none", path.answer(Graph.Kind.SHORTEST_PATH, "a", "d"));
        assertEquals("no", path.answer(Graph.Kind.CYCLE, "a", "b"));
        assertEquals("1", path.answer(Graph.Kind.COMPONENTS, "a", "b"));
        assertEquals("2", path.answer(Graph.Kind.DEGREE, "b", "a"));
        Graph circle = Graph.of(
                spec, nodes, List.of(List.of("a", "b"), List.of("b", "c"), List.of("c", "a"), List.of("d", "e")));
        assertEquals("yes", circle.answer(Graph.Kind.CYCLE, "a", "b"));
        assertEquals("2", circle.answer(Graph.Kind.COMPONENTS, "a", "b"));
        assertEquals("no", circle.answer(Graph.Kind.CONNECTED, "a", "e"));
    }

    @Test
    void slotsAreFilledInWithinTheirBounds() throws Exception {
        Map<String, SlotSpec> slots = Map.of(
                "n", new SlotSpec(List.of(), Optional.of(3), Optional.of(4), Optional.empty(), false),
                "ip", new SlotSpec(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), true),
                "id", new SlotSpec(List.of(), Optional.empty(), Optional.empty(), Optional.of(4), false));
        for (int i = 0; i < 50; i++) {
            LogLine line = LogLine.fill("got <n> of <n> from <ip> as <id> $1", slots, CHANCE.at(i));
            assertTrue(
                    line.line().matches("got [34] of [34] from 10(\\.\\d{1,3}){3} as [0-9a-f]{4} \\$1"), line.line());
            assertEquals("got <*> of <*> from <*> as <*> $1", line.template());
            assertEquals(
                    List.of("n", "n", "ip", "id"),
                    line.parameters().stream()
                            .map(one -> one.getOrDefault("name", ""))
                            .toList());
        }
        assertThrows(LogLine.UnknownSlot.class, () -> LogLine.fill("<file>", slots, CHANCE));
    }

    @Test
    void allQuestionsAreAskedAndOtherChanceDrawsOtherScenes() {
        SceneSpec.Chart spec = new SceneSpec.Chart(SceneSpec.Chart.Look.BAR, List.of("a", "b", "c"), "x", 2, 1, 50);
        Set<Object> kinds = new HashSet<>();
        Set<Object> facts = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            Map<String, Object> fields = Chart.draw(spec, CHANCE.at(i)).fields(CHANCE.at(i));
            kinds.add(fields.getOrDefault("kind", ""));
            facts.add(fields.getOrDefault("facts", ""));
        }
        assertEquals(Chart.Kind.values().length, kinds.size());
        assertTrue(facts.size() > 50);
        assertFalse(facts.contains(""));
    }
}
