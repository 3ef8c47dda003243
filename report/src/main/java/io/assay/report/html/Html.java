package io.assay.report.html;

import io.assay.report.Visible;
import java.util.ArrayList;
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

    void print(StringBuilder page);

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
        public void print(StringBuilder page) {
            page.append('<').append(name);
            for (int i = 0; i < attributes.size(); i += 2) {
                page.append(' ').append(attributes.get(i)).append("=\"");
                escape(Visible.text(attributes.get(i + 1)), page);
                page.append('"');
            }
            page.append('>');
            if (!VOID.contains(name)) {
                children.forEach(child -> child.print(page));
                page.append("</").append(name).append('>');
            }
        }
    }

    record Words(String raw) implements Html {
        @Override
        public void print(StringBuilder page) {
            escape(Visible.text(raw), page);
        }
    }

    record All(List<Html> parts) implements Html {
        @Override
        public void print(StringBuilder page) {
            parts.forEach(part -> part.print(page));
        }
    }

    /** Style and script of our own. */
    record Ours(String resource) implements Html {
        @Override
        public void print(StringBuilder page) {
            page.append(resource);
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

    static <T> Html each(List<T> items, Function<T, Html> print) {
        return new All(items.stream().map(print).toList());
    }

    static <T> Html maybe(Optional<T> item, Function<T, Html> print) {
        return item.map(print).orElse(NONE);
    }

    /** Paragraphs of a plain text; blank lines part them. */
    static Html paragraphs(String text) {
        return each(List.of(text.strip().split("\\n\\s*\\n")), paragraph -> tag("p", paragraph.strip()));
    }

    private static void escape(String text, StringBuilder page) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(sign);
            }
        }
    }
}
