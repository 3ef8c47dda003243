package io.assay.generate.loop;

import java.util.List;

/** Which slots begin next, where a loop says so. */
public interface Agenda {

    /** Whether there are slots that have not begun. */
    boolean ready();

    /** The ordinals of the next slots, at most so many; taken off the agenda. */
    List<Long> next(int most);

    /** Whether a sample of a slot takes the place of one that was accepted before. */
    boolean replaces(long ordinal);
}
