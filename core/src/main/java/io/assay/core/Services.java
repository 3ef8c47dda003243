package io.assay.core;

import java.util.Map;
import java.util.Optional;

/** What features may use from outside: models, scorers, judges. Metrics never see these. */
public interface Services {

    /** No services at all. */
    Services NONE = of(Map.of());

    /** The service of a type, where the run has one. */
    <T> Optional<T> find(Class<T> type);

    /** These, and where there is none of a type, those of others. */
    default Services or(Services others) {
        Services these = this;
        return new Services() {
            @Override
            public <T> Optional<T> find(Class<T> type) {
                return these.find(type).or(() -> others.find(type));
            }
        };
    }

    /** These services, each under the type it is found by. */
    static Services of(Map<Class<?>, Object> services) {
        Map<Class<?>, Object> fixed = Map.copyOf(services);
        return new Services() {
            @Override
            public <T> Optional<T> find(Class<T> type) {
                return Optional.ofNullable(fixed.get(type)).map(type::cast);
            }
        };
    }
}
