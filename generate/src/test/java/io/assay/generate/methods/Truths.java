package io.assay.generate.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers of questions, computed by other means than where they were asked. */
final class Truths {

    private static final Pattern TWO = Pattern.compile("do (\\w+) and (\\w+) differ");
    private static final Pattern WAY = Pattern.compile("from (\\w+) to (\\w+)[?]");

    private Truths() {}

    static String ofChart(Map<String, Integer> numbers, String question) {
        TreeMap<Integer, String> sorted = new TreeMap<>();
        numbers.forEach((name, number) -> sorted.put(number, name));
        Matcher two = TWO.matcher(question);
        if (question.contains("the most")) {
            return sorted.lastEntry().getValue();
        } else if (question.contains("the fewest")) {
            return sorted.firstEntry().getValue();
        } else if (two.find()) {
            int difference = numbers.getOrDefault(two.group(1), 0) - numbers.getOrDefault(two.group(2), 0);
            return String.valueOf(Math.max(difference, -difference));
        } else if (question.contains("in all")) {
            return String.valueOf(numbers.values().stream().reduce(0, Integer::sum));
        } else if (question.contains("more")) {
            return String.valueOf(
                    sorted.tailMap(named(numbers, question), false).size());
        }
        return question.contains(" has ") ? String.valueOf(named(numbers, question)) : "nobody knows";
    }

    private static int named(Map<String, Integer> numbers, String question) {
        return numbers.entrySet().stream()
                .filter(entry -> question.contains(entry.getKey() + "?"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** By the matrix of all distances (Floyd and Warshall). */
    static String ofGraph(List<List<String>> edges, String question) {
        List<String> nodes = edges.stream().flatMap(List::stream).distinct().toList();
        int n = nodes.size();
        double[][] distance = new double[n][n];
        for (double[] row : distance) {
            java.util.Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (List<String> edge : edges) {
            int a = nodes.indexOf(edge.get(0));
            int b = nodes.indexOf(edge.get(1));
            distance[a][b] = 1;
            distance[b][a] = 1;
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        return answer(edges, nodes, distance, question);
    }

    private static String answer(List<List<String>> edges, List<String> nodes, double[][] distance, String question) {
        Matcher way = WAY.matcher(question);
        if (way.find()) {
            int a = nodes.indexOf(way.group(1));
            int b = nodes.indexOf(way.group(2));
            boolean reached = a >= 0 && b >= 0 && Double.isFinite(distance[a][b]);
            return question.contains("shortest")
                    ? reached ? String.valueOf((int) distance[a][b]) : "none"
                    : reached ? "yes" : "no";
        } else if (question.contains("direct connection")) {
            String node = question.replaceAll(".* does (\\w+) have.*", "$1");
            return String.valueOf(
                    edges.stream().filter(edge -> edge.contains(node)).count());
        } else if (question.contains("Into how many parts")) {
            return String.valueOf(parts(nodes, distance));
        }
        return edges.size() > nodes.size() - parts(nodes, distance) ? "yes" : "no";
    }

    private static int parts(List<String> nodes, double[][] distance) {
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int node = i;
            if (first.stream().noneMatch(other -> Double.isFinite(distance[node][other]))) {
                first.add(node);
            }
        }
        return first.size();
    }
}
