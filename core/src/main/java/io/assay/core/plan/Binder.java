package io.assay.core.plan;

import io.assay.core.DidYouMean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads nodes into records. A key is a component's name with hyphens; what a component may be, {@link PlanType} says. Nothing is ignored: an
 * unknown key is a problem that names the nearest known one.
 */
public final class Binder {

    private final Problems problems;

    public Binder(Problems problems) {
        this.problems = problems;
    }

    /** The record a mapping holds, or nothing where it holds a problem: then that was told. */
    public <R> Optional<R> read(Node node, Class<R> type) {
        return Optional.ofNullable(type.cast(bind(node, type)));
    }

    @Nullable
    Object bind(Node node, Type type) {
        PlanType shape = PlanType.of(type);
        return switch (shape.kind()) {
            case ANY -> node.plain();
            case TEXT, WHOLE, NUMBER, FLAG, WORD -> scalar(node, shape);
            case LIST -> list(node, shape.inner());
            case MAP -> map(node, shape.inner());
            case OPTIONAL -> optional(node, shape.inner());
            case NAMED -> named(node, shape.inner());
            case CHOICE -> choice(node, shape);
            case RECORD -> record(node, shape.raw());
        };
    }

    private @Nullable Object scalar(Node node, PlanType shape) {
        if (!(node instanceof Node.Scalar scalar)) {
            return wrong(node, "must be " + shape.describe() + ", but is " + node.kind());
        }
        Object value = shape.convert(scalar.value());
        if (value == null) {
            String hint = shape.kind() == PlanType.Kind.WORD
                    ? DidYouMean.hint(String.valueOf(scalar.value()), shape.words())
                    : "";
            return wrong(node, "must be " + shape.describe() + ", but is " + scalar.value() + hint);
        }
        return value;
    }

    private @Nullable Object optional(Node node, Type inner) {
        Object value = bind(node, inner);
        return value == null ? null : Optional.of(value);
    }

    /** A single value stands for a list of one. */
    private @Nullable Object list(Node node, Type inner) {
        List<Object> values = new ArrayList<>();
        List<Node> items = node instanceof Node.Items list ? list.items() : List.of(node);
        for (Node item : items) {
            Object value = bind(item, inner);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == items.size() ? values : null;
    }

    private @Nullable Object map(Node node, Type inner) {
        if (!(node instanceof Node.Keys mapping)) {
            return wrong(node, "must be a mapping, but is " + node.kind());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.keys().forEach((key, item) -> {
            Object value = bind(item, inner);
            if (value != null) {
                values.put(key, value);
            }
        });
        return values.size() == mapping.keys().size() ? values : null;
    }

    private @Nullable Object named(Node node, Type inner) {
        Map.Entry<String, Node> only = only(node, "a name with its value");
        if (only == null) {
            return null;
        }
        Object value = bind(only.getValue(), inner);
        return value == null ? null : placed(new Named<>(only.getKey(), value), only.getValue());
    }

    private Map.@Nullable Entry<String, Node> only(Node node, String what) {
        if (node instanceof Node.Keys mapping && mapping.keys().size() == 1) {
            return mapping.keys().entrySet().iterator().next();
        }
        wrong(
                node,
                "must be " + what + ", one key, but is "
                        + (node instanceof Node.Keys mapping
                                ? "a mapping of " + mapping.keys().size() + " keys"
                                : node.kind()));
        return null;
    }

    /** One of several records, by its name: {@code {knn: {k: 4}}}, or the name alone where all its keys have defaults. */
    private @Nullable Object choice(Node node, PlanType shape) {
        Map<String, Class<?>> options = shape.options();
        if (node instanceof Node.Scalar scalar && scalar.value() instanceof String name) {
            Class<?> option = options.get(name);
            return option == null
                    ? unknown(node, name, options.keySet())
                    : record(new Node.Keys(node.line(), node.path(), Map.of()), option);
        }
        Map.Entry<String, Node> only = only(node, "one of " + String.join(", ", options.keySet()));
        if (only == null) {
            return null;
        }
        Class<?> option = options.get(only.getKey());
        return option == null
                ? unknown(only.getValue(), only.getKey(), options.keySet())
                : record(only.getValue(), option);
    }

    private @Nullable Object unknown(Node node, String name, Collection<String> known) {
        return wrong(node, "there is no " + name + suggestion(name, known));
    }

    private static String suggestion(String name, Collection<String> known) {
        return DidYouMean.nearest(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; there are " + String.join(", ", known));
    }

    private @Nullable Object record(Node node, Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Optional<RecordComponent> shorthand = components.stream()
                .filter(c -> c.isAnnotationPresent(Shorthand.class))
                .findFirst();
        Node.Keys mapping;
        if (node instanceof Node.Keys keys) {
            mapping = keys;
        } else if (shorthand.isPresent()) {
            mapping = new Node.Keys(node.line(), node.path(), Map.of(PlanType.key(shorthand.get()), node));
        } else {
            return wrong(
                    node, "must be a mapping of " + String.join(", ", PlanType.keys(type)) + ", but is " + node.kind());
        }
        mapping.keys().forEach((key, value) -> {
            if (!PlanType.keys(type).contains(key)) {
                problems.add(value, "there is no such key" + suggestion(key, PlanType.keys(type)));
            }
        });
        @Nullable Object[] values = new @Nullable Object[components.size()];
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = component(mapping, components.get(i));
            whole &= values[i] != null;
        }
        return whole ? construct(mapping, type, values) : null;
    }

    private @Nullable Object component(Node.Keys mapping, RecordComponent component) {
        String key = PlanType.key(component);
        Node value = mapping.keys().get(key);
        Object given = value == null ? null : bind(value, component.getGenericType());
        if (given != null) {
            return given;
        }
        // A wrong value was told; going on with the default lets other problems be told as well.
        boolean stands = value == null || !(component.getType() == List.class || component.getType() == Map.class);
        Object absent = stands ? absent(mapping, component, key) : null;
        return absent != null || value != null ? absent : wrong(mapping, key + " is missing");
    }

    private @Nullable Object absent(Node.Keys mapping, RecordComponent component, String key) {
        Default fixed = component.getAnnotation(Default.class);
        return fixed == null
                ? PlanType.of(component.getGenericType()).absent()
                : bind(fallback(fixed.value(), mapping, key), component.getGenericType());
    }

    private static Node fallback(String yaml, Node.Keys mapping, String key) {
        try {
            Node node = PlanText.node(yaml);
            String path = Node.below(mapping.path(), key);
            if (node instanceof Node.Scalar scalar) {
                return new Node.Scalar(mapping.line(), path, scalar.value());
            }
            return node instanceof Node.Items list
                    ? new Node.Items(mapping.line(), path, list.items())
                    : new Node.Keys(mapping.line(), path, ((Node.Keys) node).keys());
        } catch (WrongPlan ours) {
            throw new IllegalStateException("a default is no YAML: " + yaml, ours);
        }
    }

    private @Nullable Object construct(Node.Keys mapping, Class<?> type, @Nullable Object[] values) {
        Class<?>[] types = java.util.Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return placed(constructor.newInstance(values), mapping);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException broken) {
                return wrong(mapping, String.valueOf(broken.getMessage()));
            }
            throw new IllegalStateException("cannot make " + type, thrown);
        } catch (ReflectiveOperationException ours) {
            throw new IllegalStateException("cannot make " + type, ours);
        }
    }

    private Object placed(Object record, Node node) {
        problems.place(record, node);
        return record;
    }

    private @Nullable Object wrong(Node at, String message) {
        problems.add(at, message);
        return null;
    }
}
