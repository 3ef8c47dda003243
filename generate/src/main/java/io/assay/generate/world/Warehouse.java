package io.assay.generate.world;

import io.assay.generate.prompt.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Bins with goods, a dock, and one order: exactly what it asks for must lie on the dock when it is shipped, and all else must still be there. */
final class Warehouse implements World {

    private static final String DOCK = "dock";
    private static final List<String> BINS = List.of("A", "B", "C", "D");
    private static final List<String> GOODS =
            List.of("kettles", "lamps", "mugs", "pans", "chairs", "clocks", "vases", "towels");
    private static final int KINDS = 4;
    private static final int STOCK_MAX = 9;

    private final Map<String, Map<String, Integer>> places = new TreeMap<>();
    private final Map<String, Integer> before;
    private final Map<String, Integer> order;
    private final String number;
    private boolean shipped;

    private Warehouse(Map<String, Map<String, Integer>> stock, Map<String, Integer> order, String number) {
        stock.forEach((bin, goods) -> places.put(bin, new TreeMap<>(goods)));
        places.put(DOCK, new TreeMap<>());
        this.order = new TreeMap<>(order);
        this.number = number;
        before = all();
    }

    /** Goods in bins, some of them in two, and an order of two kinds that there are enough of. */
    static Warehouse draw(Chance chance) {
        Map<String, Map<String, Integer>> stock = new TreeMap<>();
        BINS.forEach(bin -> stock.put(bin, new TreeMap<>()));
        List<String> goods = chance.at(1).shuffled(GOODS).subList(0, KINDS);
        Map<String, Integer> total = new LinkedHashMap<>();
        for (int i = 0; i < KINDS; i++) {
            for (int bin : chance.at(10 + i).some(2, BINS.size())) {
                int count = 1 + chance.at(20 + i).at(bin).below(STOCK_MAX);
                stock.getOrDefault(BINS.get(bin), Map.of()).put(goods.get(i), count);
                total.merge(goods.get(i), count, Integer::sum);
            }
        }
        Map<String, Integer> order = new TreeMap<>();
        for (int i = 0; i < 2; i++) {
            int most = total.getOrDefault(goods.get(i), 1);
            order.put(goods.get(i), 1 + chance.at(30 + i).below(most));
        }
        return new Warehouse(stock, order, "O" + (100 + chance.at(40).below(900)));
    }

    static Warehouse of(Map<String, Map<String, Integer>> stock, Map<String, Integer> order, String number) {
        return new Warehouse(stock, order, number);
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new Tool("list_bins", "Names all bins.", Map.of()),
                new Tool("look", "Tells what lies in a bin or on the dock.", Map.of("bin", "text")),
                new Tool(
                        "move",
                        "Moves goods from one bin to another, or to and from the dock.",
                        new TreeMap<>(Map.of("goods", "text", "count", "number", "from", "text", "to", "text"))),
                new Tool(
                        "ship",
                        "Ships an order; exactly what it asks for must lie on the dock.",
                        Map.of("order", "text")));
    }

    @Override
    public String task() {
        List<String> wanted = new ArrayList<>();
        order.forEach((goods, count) -> wanted.add(count + " " + goods));
        return "Ship order " + number + ": " + String.join(" and ", wanted) + ". Leave everything else in its bin.";
    }

    @Override
    public String call(String tool, Map<String, Object> arguments) throws Refused {
        return switch (tool) {
            case "list_bins" -> String.join(", ", BINS);
            case "look" -> look(text(arguments, "bin"));
            case "move" ->
                move(text(arguments, "goods"), count(arguments), text(arguments, "from"), text(arguments, "to"));
            case "ship" -> ship(text(arguments, "order"));
            default -> throw new Refused("there is no tool " + tool);
        };
    }

    private String look(String bin) throws Refused {
        Map<String, Integer> goods = place(bin);
        List<String> lying = new ArrayList<>();
        goods.forEach((name, count) -> lying.add(count + " " + name));
        return lying.isEmpty() ? "nothing" : String.join(", ", lying);
    }

    private String move(String goods, int count, String from, String to) throws Refused {
        Map<String, Integer> source = place(from);
        Map<String, Integer> target = place(to);
        int there = source.getOrDefault(goods, 0);
        if (count < 1 || count > there) {
            throw new Refused("there are " + there + " " + goods + " in " + from + ", not " + count);
        }
        source.merge(goods, -count, Integer::sum);
        source.values().removeIf(left -> left == 0);
        target.merge(goods, count, Integer::sum);
        return "moved " + count + " " + goods + " from " + from + " to " + to;
    }

    private String ship(String wanted) throws Refused {
        if (!wanted.equals(number)) {
            throw new Refused("there is no order " + wanted);
        }
        if (shipped || !place(DOCK).equals(order)) {
            throw new Refused(shipped ? number + " was shipped before" : "on the dock lies " + look(DOCK));
        }
        place(DOCK).clear();
        shipped = true;
        return "shipped " + number;
    }

    private Map<String, Integer> place(String name) throws Refused {
        if (!places.containsKey(name)) {
            throw new Refused("there is no bin " + name);
        }
        return Objects.requireNonNull(places.get(name));
    }

    private static String text(Map<String, Object> arguments, String name) throws Refused {
        if (!(arguments.get(name) instanceof String text)) {
            throw new Refused("needs the text " + name);
        }
        return text;
    }

    private static int count(Map<String, Object> arguments) throws Refused {
        if (arguments.get("count") instanceof Integer count) {
            return count;
        }
        throw new Refused("needs the whole number count");
    }

    private Map<String, Integer> all() {
        Map<String, Integer> all = new TreeMap<>();
        places.values().forEach(goods -> goods.forEach((name, count) -> all.merge(name, count, Integer::sum)));
        return all;
    }

    @Override
    public Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        places.forEach((place, goods) -> state.put(place, new TreeMap<>(goods)));
        state.put("shipped", shipped ? List.of(number) : List.of());
        return state;
    }

    /** Shipped, and of everything there is what there was before, less the order; nothing is left on the dock. */
    @Override
    public boolean reached() {
        Map<String, Integer> left = new TreeMap<>(before);
        order.forEach((goods, count) -> left.merge(goods, -count, Integer::sum));
        left.values().removeIf(count -> count == 0);
        return shipped
                && all().equals(left)
                && places.getOrDefault(DOCK, Map.of()).isEmpty();
    }
}
