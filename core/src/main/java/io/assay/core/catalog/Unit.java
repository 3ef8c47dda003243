package io.assay.core.catalog;

import io.assay.core.About;
import io.assay.core.Attack;
import io.assay.core.Auditable;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Measures;
import io.assay.core.Names;
import io.assay.core.report.Passport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One metric of the catalogue: a record whose components are its parameters. */
public final class Unit {

    private final Auditable standard;
    private final RecordComponent[] components;
    private final About about;
    private final Measures measures;

    private Unit(Auditable standard, RecordComponent[] components, About about, Measures measures) {
        this.standard = standard;
        this.components = components;
        this.about = about;
        this.measures = measures;
    }

    /** The unit that a metric is an instance of, with the instance's parameters as defaults. */
    public static Unit of(Auditable metric) {
        Class<?> type = metric.getClass();
        About about = type.getAnnotation(About.class);
        Measures measures = type.getAnnotation(Measures.class);
        RecordComponent[] components = type.getRecordComponents();
        if (about == null || measures == null || components == null) {
            throw new IllegalStateException(type.getName() + " must be a record with @About and @Measures");
        }
        return new Unit(metric, components, about, measures);
    }

    public String id() {
        return about.id();
    }

    public Passport passport() {
        Manuals.Pages pages = Manuals.read(standard.getClass());
        List<Passport.Parameter> parameters = new ArrayList<>();
        for (RecordComponent component : components) {
            parameters.add(new Passport.Parameter(
                    Names.kebab(component.getName()),
                    ParameterType.describe(component),
                    ParameterType.print(read(standard, component)),
                    pages.parameters().getOrDefault(component.getName(), "")));
        }
        return new Passport(
                about.id(),
                List.of(about.spec()),
                about.summary(),
                List.of(about.modalities()),
                about.source(),
                measures.value(),
                measures.goal(),
                measures.lower(),
                measures.upper(),
                present(measures.target()),
                List.of(measures.needs()),
                List.of(measures.fields()),
                services(standard),
                measures.cost(),
                present(measures.identical()),
                parameters,
                threat(standard),
                pages.manual());
    }

    private static Optional<Passport.Threat> threat(Auditable metric) {
        return Optional.ofNullable(metric.getClass().getAnnotation(Attack.class))
                .map(attack -> new Passport.Threat(attack.risk(), attack.does(), attack.knows(), attack.idle()));
    }

    /** What its features ask for, and the features below them. */
    private static List<String> services(Auditable metric) {
        Set<String> services = new TreeSet<>();
        ((Fold<?, ?>) metric).requires().forEach(feature -> addServices(feature, services));
        return List.copyOf(services);
    }

    private static void addServices(Feature<?> feature, Set<String> services) {
        feature.service().ifPresent(services::add);
        feature.requires().forEach(required -> addServices(required, services));
    }

    private static OptionalDouble present(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The metric with its defaults. */
    public Selected standard() {
        return with(Map.of());
    }

    /** An instance of this metric that was made in code. */
    public Selected selected(Auditable metric) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            parameters.put(Names.kebab(component.getName()), ParameterType.print(read(metric, component)));
        }
        return new Selected(id(), passport(), metric, parameters);
    }

    /** The metric with some parameters given as texts. */
    public Selected with(Map<String, String> given) {
        List<String> known = Stream.of(components)
                .map(component -> Names.kebab(component.getName()))
                .toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        id() + " has no parameter " + name + (known.isEmpty() ? "" : "; it has " + known));
            }
        }
        Object[] values = new Object[components.length];
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String name = known.get(i);
            Object usual = read(standard, components[i]);
            String text = given.get(name);
            values[i] = text == null ? usual : ParameterType.parse(components[i], text, id() + " " + name);
            parameters.put(name, ParameterType.print(values[i]));
            if (name.equals("n") || !values[i].equals(usual)) {
                written.add(name + "=" + ParameterType.write(values[i]));
            }
        }
        String id = written.isEmpty() ? id() : id() + "[" + String.join(",", written) + "]";
        return new Selected(id, passport(), given.isEmpty() ? standard : make(values), parameters);
    }

    private Auditable make(Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Auditable) standard.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException thrown) {
            throw new IllegalArgumentException(
                    id() + ": " + thrown.getTargetException().getMessage(), thrown);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Object read(Object unit, RecordComponent component) {
        try {
            return component.getAccessor().invoke(unit);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
