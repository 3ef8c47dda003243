package io.assay.core.data;

import io.assay.core.Modality;
import io.assay.core.Role;
import java.io.IOException;
import java.util.List;

/** Data of one role, ready to be read as often as needed. */
public interface Dataset {

    Role role();

    Modality modality();

    /** The files it is read from, with what was recognised about each. */
    List<InputFile> files();

    /** Hash of the bytes of one of the files, in hex; empty where the data never lay in a file. */
    String sha256(InputFile file) throws IOException;

    /** Reads from the start. Each call is independent of the others. */
    Batches open() throws IOException;
}
