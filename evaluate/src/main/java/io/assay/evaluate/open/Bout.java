package io.assay.evaluate.open;

/**
 * One look at two answers, in one order.
 *
 * @param item what both answer
 * @param rater who looked
 * @param first the system whose answer stood first
 * @param outcome 1 where the first was preferred, 0 where the second, 0.5 where neither
 * @param longer length of the first answer less that of the second, in natural logarithms of characters
 */
record Bout(String item, String rater, String first, String second, double outcome, double longer) {}
