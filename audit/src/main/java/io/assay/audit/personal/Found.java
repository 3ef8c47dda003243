package io.assay.audit.personal;

/**
 * An identifier in a text.
 *
 * @param kind what it is
 * @param from first UTF-16 unit
 * @param to unit after the last
 * @param score how sure its form makes it: 1 with check digits, 0.4 for a bare national phone number
 */
public record Found(Identifier kind, int from, int to, double score) {}
