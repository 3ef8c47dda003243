package io.assay.evaluate.benchmark;

/**
 * One item of a benchmark.
 *
 * @param id as the benchmark has it, else file and record
 * @param text what is asked, or the text to be labelled
 * @param group a part of the benchmark that is scored by itself: subject, task, category; empty where there is none
 */
public record Question(String id, String text, Gold gold, String group) {}
