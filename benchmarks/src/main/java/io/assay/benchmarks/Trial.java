package io.assay.benchmarks;

import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Work that is ready to be timed.
 *
 * @param items how many things it works through
 * @param unit what they are
 * @param work what the clock sees
 * @param value turns the last result into what is compared with the peer's answer; outside the clock
 * @param <R> the result
 */
record Trial<R>(long items, String unit, Callable<R> work, Function<R, ?> value) {}
