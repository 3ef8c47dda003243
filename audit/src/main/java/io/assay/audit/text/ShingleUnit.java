package io.assay.audit.text;

import io.assay.core.kernel.Shingles;

/** What the runs are made of by which texts are compared. */
public enum ShingleUnit {
    /** What stands between white space, lower-cased. */
    WORDS {
        @Override
        void split(Shingles shingles, String text, int k) {
            shingles.words(text, k);
        }
    },
    /** Lower-cased characters, blanks included. */
    CHARACTERS {
        @Override
        void split(Shingles shingles, String text, int k) {
            shingles.characters(text, k);
        }
    };

    abstract void split(Shingles shingles, String text, int k);
}
