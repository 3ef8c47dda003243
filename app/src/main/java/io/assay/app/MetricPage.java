package io.assay.app;

import io.assay.core.Role;
import io.assay.core.report.Passport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of one metric, from its passport and manual: printed by {@code assay explain}, kept in {@code docs/metrics}. */
final class MetricPage {

    private static final int WIDTH = 96;

    private MetricPage() {}

    /** For a terminal. */
    static String plain(Passport passport) {
        StringBuilder page = new StringBuilder();
        page.append(passport.id()).append("  (").append(facts(passport)).append(")\n\n");
        for (Section section : sections(passport)) {
            page.append(section.title()).append('\n');
            for (String paragraph : section.body()) {
                page.append(wrap(paragraph)).append('\n');
            }
            page.append('\n');
        }
        return page.toString();
    }

    /** For the docs. */
    static String markdown(Passport passport) {
        StringBuilder page = new StringBuilder("# ").append(passport.id()).append("\n\n");
        page.append(passport.summary()).append(".\n\n*").append(facts(passport)).append("*\n\n");
        for (Section section : sections(passport)) {
            page.append("## ").append(section.title()).append("\n\n");
            boolean list = section.title().equals("Parameters");
            for (String paragraph : section.body()) {
                page.append(list ? "- " : "").append(escape(paragraph)).append(list ? "\n" : "\n\n");
            }
            page.append(list ? "\n" : "");
        }
        return page.append("This page is generated from the metric's own source; `assay explain ")
                .append(passport.id())
                .append("` prints the same.\n")
                .toString();
    }

    private record Section(String title, List<String> body) {}

    private static List<Section> sections(Passport passport) {
        Passport.Manual manual = passport.manual();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Definition", paragraphs(manual.definition())));
        sections.add(new Section("How to read it", paragraphs(manual.reading())));
        sections.add(new Section("When it misleads", paragraphs(manual.misleads())));
        sections.add(new Section("Example", paragraphs(manual.example())));
        passport.threat()
                .ifPresent(threat -> sections.add(new Section(
                        "The attacker",
                        List.of(threat.does() + "; knows: " + threat.knows() + ". Risk: "
                                + threat.risk().id() + " (Opinion 05/2014 of the Article 29 Working Party)."))));
        if (!passport.parameters().isEmpty()) {
            sections.add(new Section(
                    "Parameters",
                    passport.parameters().stream()
                            .map(parameter -> parameter.name() + " (" + parameter.type() + ", default "
                                    + parameter.defaultValue() + "): " + parameter.meaning())
                            .toList()));
        }
        sections.add(new Section("Source", List.of(passport.source())));
        return sections;
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.split("\n\n", -1));
    }

    private static String facts(Passport passport) {
        List<String> facts = new ArrayList<>();
        facts.add(String.join(", ", passport.spec()));
        facts.add(
                passport.dimension().pillar().id() + ": " + passport.dimension().id());
        facts.add(
                passport.goal() == io.assay.core.Goal.DESCRIPTIVE
                        ? "descriptive"
                        : passport.goal().id() + " is better");
        facts.add("from " + number(passport.lower())
                + (Double.isFinite(passport.upper()) ? " to " + number(passport.upper()) : " up"));
        if (!passport.needs().isEmpty()) {
            facts.add("needs "
                    + String.join(", ", passport.needs().stream().map(Role::id).toList()));
        }
        if (!passport.fields().isEmpty()) {
            facts.add("needs the fields " + String.join(", ", passport.fields()));
        }
        facts.add(passport.cost().id());
        return String.join("; ", facts);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%s", number);
    }

    private static String escape(String text) {
        return text.replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
    }

    private static String wrap(String paragraph) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            }
            wrapped.append(column == 0 ? "  " : " ").append(word);
            column += (column == 0 ? 2 : 1) + word.length();
        }
        return wrapped.toString();
    }
}
