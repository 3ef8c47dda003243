package io.assay.generate.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.generate.prompt.Chance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarehouseTest {

    private final World world =
            Warehouse.of(Map.of("A", Map.of("mugs", 3, "pans", 1), "B", Map.of("mugs", 2)), Map.of("mugs", 4), "O7");

    private String move(String goods, int count, String from, String to) throws World.Refused {
        return world.call("move", Map.of("goods", goods, "count", count, "from", from, "to", to));
    }

    @Test
    void anOrderIsShippedWhenExactlyItsGoodsLieOnTheDock() throws Exception {
        assertEquals("3 mugs, 1 pans", world.call("look", Map.of("bin", "A")));
        move("mugs", 3, "A", "dock");
        assertEquals(
                "on the dock lies 3 mugs",
                assertThrows(World.Refused.class, () -> world.call("ship", Map.of("order", "O7")))
                        .getMessage());
        move("mugs", 1, "B", "dock");
        assertFalse(world.reached());
        assertEquals("shipped O7", world.call("ship", Map.of("order", "O7")));
        assertTrue(world.reached());
        assertEquals("1 mugs", world.call("look", Map.of("bin", "B")));
        assertThrows(World.Refused.class, () -> world.call("ship", Map.of("order", "O7")), "no order is shipped twice");
    }

    @Test
    void whatIsImpossibleChangesNothing() throws Exception {
        Map<String, Object> before = world.state();
        assertThrows(World.Refused.class, () -> move("mugs", 4, "A", "dock"));
        assertThrows(World.Refused.class, () -> move("mugs", -1, "A", "dock"));
        assertThrows(World.Refused.class, () -> move("mugs", 1, "A", "moon"));
        assertThrows(World.Refused.class, () -> world.call("fly", Map.of()));
        assertThrows(World.Refused.class, () -> world.call("look", Map.of("bin", 3)));
        assertThrows(World.Refused.class, () -> world.call("ship", Map.of("order", "O8")));
        assertEquals(before, world.state());
    }

    @Test
    void goodsLeftOnTheDockSpoilTheGoal() throws Exception {
        move("mugs", 3, "A", "dock");
        move("mugs", 1, "B", "dock");
        world.call("ship", Map.of("order", "O7"));
        move("pans", 1, "A", "dock");
        assertFalse(world.reached());
    }

    @Test
    void everyDrawnOrderCanBeFilled() throws Exception {
        for (int i = 0; i < 200; i++) {
            World drawn = WorldKind.WAREHOUSE.begin(Chance.of(i, "drawn"));
            for (String wanted :
                    drawn.task().replaceAll(".*: (.*?)\\. Leave.*", "$1").split(" and ", -1)) {
                int left = Integer.parseInt(wanted.substring(0, wanted.indexOf(' ')));
                String goods = wanted.substring(wanted.indexOf(' ') + 1);
                for (String bin : drawn.call("list_bins", Map.of()).split(", ", -1)) {
                    String lying = drawn.call("look", Map.of("bin", bin));
                    int there = lying.matches(".*\\d " + goods + ".*")
                            ? Integer.parseInt(lying.replaceAll(".*?(\\d+) " + goods + ".*", "$1"))
                            : 0;
                    int moved = Math.min(left, there);
                    if (moved > 0) {
                        drawn.call("move", Map.of("goods", goods, "count", moved, "from", bin, "to", "dock"));
                        left -= moved;
                    }
                }
                assertEquals(0, left, drawn.task());
            }
            drawn.call("ship", Map.of("order", drawn.task().replaceAll("Ship order (O\\d+):.*", "$1")));
            assertTrue(drawn.reached(), drawn.task());
        }
    }
}
