package io.assay.core;

import java.util.Optional;

/** What features may use from outside: models, scorers, judges. Metrics never see these. */
public interface Services {

    /** No services at all. */
    Services NONE = new Services() {
        @Override
        public <T> Optional<T> find(Class<T> type) {
            return Optional.empty();
        }
    };

    /** The service of a type, where the run has one. */
    <T> Optional<T> find(Class<T> type);
}
