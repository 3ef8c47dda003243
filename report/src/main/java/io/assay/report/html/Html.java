package io.assay.report.html;

import io.assay.report.Visible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of HTML. Text and attributes are escaped when it is printed, so no caller can forget it; only what is packed with the
 * program is ever printed as it stands.
 */
sealed interface Html {

    /** Nothing at all: what a part prints that does not apply. */
    Html NONE = new All(List.of());

    void print(Paper page);

    /** An element; attributes alternate between name and value. */
    record Tag(String name, List<String> attributes, List<Html> children) implements Html {

        private static final List<String> VOID = List.of("meta", "input", "br", "col");

        /** The same with one more attribute. */
        Tag with(String attribute, String value) {
            List<String> more = new ArrayList<>(attributes);
            more.add(attribute);
            more.add(value);
            return new Tag(name, more, children);
        }

        Tag with(String attribute, double value) {
            return with(attribute, SvgNumber.of(value));
        }

        @Override
        public void print(Paper page) {
            page.add('<').add(name);
            for (int i = 0; i < attributes.size(); i += 2) {
                page.add(' ').add(attributes.get(i)).add("=\"");
                escape(Visible.text(attributes.get(i + 1)), page);
                page.add('"');
            }
            page.add('>');
            if (!VOID.contains(name)) {
                children.forEach(child -> child.print(page));
                page.add("</").add(name).add('>');
            }
        }
    }

    record Words(String raw) implements Html {
        @Override
        public void print(Paper page) {
            escape(Visible.text(raw), page);
        }
    }

    record All(List<Html> parts) implements Html {
        @Override
        public void print(Paper page) {
            parts.forEach(part -> part.print(page));
        }
    }

    /** Items that become HTML only when their turn comes: a long list never stands in memory as a tree. */
    record Each<T>(Collection<T> items, Function<T, Html> html) implements Html {
        @Override
        public void print(Paper page) {
            for (T item : items) {
                if (page.isFull()) {
                    return;
                }
                html.apply(item).print(page);
            }
        }
    }

    /** Style and script of our own. */
    record Ours(String resource) implements Html {
        @Override
        public void print(Paper page) {
            page.add(resource);
        }
    }

    static Tag tag(String name, Html... children) {
        return new Tag(name, List.of(), List.of(children));
    }

    static Tag tag(String name, String text) {
        return tag(name, new Words(text));
    }

    /** With a class, the attribute that most elements have. */
    static Tag part(String name, String classes, Html... children) {
        return new Tag(name, List.of("class", classes), List.of(children));
    }

    static Tag part(String name, String classes, String text) {
        return part(name, classes, new Words(text));
    }

    static Html words(String text) {
        return new Words(text);
    }

    static Html all(Html... parts) {
        return new All(List.of(parts));
    }

    static <T> Html each(Collection<T> items, Function<T, Html> print) {
        return new Each<>(items, print);
    }

    static <T> Html maybe(Optional<T> item, Function<T, Html> print) {
        return item.map(print).orElse(NONE);
    }

    /** Paragraphs of a plain text; blank lines part them. */
    static Html paragraphs(String text) {
        return each(List.of(text.strip().split("\\n\\s*\\n")), paragraph -> tag("p", paragraph.strip()));
    }

    private static void escape(String text, Paper page) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> page.add("&amp;");
                case '<' -> page.add("&lt;");
                case '>' -> page.add("&gt;");
                case '"' -> page.add("&quot;");
                case '\'' -> page.add("&#39;");
                default -> page.add(sign);
            }
        }
    }
}
