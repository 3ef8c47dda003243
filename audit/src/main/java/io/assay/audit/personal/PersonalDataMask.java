package io.assay.audit.personal;

import com.google.auto.service.AutoService;
import io.assay.core.Finding.Mark;
import io.assay.core.Mask;
import java.util.EnumSet;
import java.util.List;

/** Hides everything that may be personal data, also what is not sure enough to be counted. */
@AutoService(Mask.class)
public final class PersonalDataMask implements Mask {

    private static final PersonalData ANY = new PersonalData(EnumSet.allOf(Identifier.class), 0, false);

    @Override
    public List<Mark> find(String text) {
        return ANY.find(text).stream()
                .map(found -> new Mark(found.from(), found.to(), found.kind().name()))
                .toList();
    }
}
