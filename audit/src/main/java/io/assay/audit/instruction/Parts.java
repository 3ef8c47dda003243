package io.assay.audit.instruction;

/** Parts of a response between dividers. */
final class Parts {

    private Parts() {}

    /** How many there are that are not empty; -1 where one between others is empty, since then a divider divides nothing. */
    static int count(String[] parts) {
        int count = parts.length;
        for (int i = 0; i < parts.length; i++) {
            boolean empty = Texts.isBlank(parts[i]);
            if (empty && i > 0 && i < parts.length - 1) {
                return -1;
            }
            count -= empty ? 1 : 0;
        }
        return count;
    }
}
