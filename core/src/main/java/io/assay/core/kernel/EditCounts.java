package io.assay.core.kernel;

/**
 * Of which edits the least number that makes one sequence the other consists. Several sets of edits can be least; as rapidfuzz does, the one
 * traced from the ends after common ends are cut off, a deletion before an insertion before a replacement, an insertion also before a match
 * that leads to the same sum.
 *
 * @param hits symbols that stay
 * @param substitutions symbols replaced
 * @param deletions symbols of the original that go
 * @param insertions symbols that come
 */
public record EditCounts(int hits, int substitutions, int deletions, int insertions) {

    /** The edits that make the original the other sequence. */
    public static EditCounts of(int[] original, int[] other) {
        int from = 0;
        int shorter = Math.min(original.length, other.length);
        while (from < shorter && original[from] == other[from]) {
            from++;
        }
        int behind = 0;
        while (behind < shorter - from && original[original.length - 1 - behind] == other[other.length - 1 - behind]) {
            behind++;
        }
        long edits = edits(original, other, from, original.length - from - behind, other.length - from - behind);
        int distance = (int) (edits >> Integer.SIZE);
        int substitutions = (int) edits;
        int deletions = (distance - substitutions + original.length - other.length) / 2;
        int insertions = deletions - original.length + other.length;
        return new EditCounts(original.length - substitutions - deletions, substitutions, deletions, insertions);
    }

    public int errors() {
        return substitutions + deletions + insertions;
    }

    /**
     * Distance (upper half) and substitutions (lower half). Each cell takes over the substitutions of the cell that a trace from it would go
     * to, so that no table is kept.
     */
    private static long edits(int[] original, int[] other, int from, int width, int height) {
        int[] distances = new int[width + 1];
        int[] substitutions = new int[width + 1];
        for (int column = 0; column <= width; column++) {
            distances[column] = column;
        }
        for (int row = 1; row <= height; row++) {
            int diagonal = distances[0];
            int diagonalSubstitutions = 0;
            distances[0] = row;
            for (int column = 1; column <= width; column++) {
                int above = distances[column];
                int aboveSubstitutions = substitutions[column];
                int replaced = original[from + column - 1] == other[from + row - 1] ? 0 : 1;
                int least = Math.min(diagonal + replaced, Math.min(above, distances[column - 1]) + 1);
                distances[column] = least;
                if (least == distances[column - 1] + 1) {
                    substitutions[column] = substitutions[column - 1];
                } else if (above != diagonal - 1) {
                    substitutions[column] = diagonalSubstitutions + replaced;
                }
                diagonal = above;
                diagonalSubstitutions = aboveSubstitutions;
            }
        }
        return (long) distances[width] << Integer.SIZE | substitutions[width];
    }
}
