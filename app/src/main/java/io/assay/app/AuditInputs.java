package io.assay.app;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.RoleMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens the data of every role and collects everything that is wrong with it. */
final class AuditInputs {

    private AuditInputs() {}

    /** @param benchmark files of the benchmark, which need not be those that were named as such */
    static List<Dataset> open(AuditRequest request, List<String> benchmark, List<String> problems) {
        Map<Role, List<String>> paths = new LinkedHashMap<>();
        paths.put(Role.REFERENCE, request.reference());
        paths.put(Role.HOLDOUT, request.holdout());
        paths.put(Role.BENCHMARK, benchmark);
        paths.put(Role.SYNTHETIC, request.data());
        List<Dataset> data = open(paths, request.map(), request.modality(), problems);
        return request.modality() == Modality.TABULAR && problems.isEmpty()
                ? SchemaFiles.under(request.schema(), data, problems)
                : data;
    }

    /** @param paths files by role; roles without any are left out */
    static List<Dataset> open(
            Map<Role, List<String>> paths, Map<String, String> map, Modality modality, List<String> problems) {
        List<Dataset> data = new ArrayList<>();
        paths.forEach((role, names) -> {
            if (!names.isEmpty()) {
                try {
                    Map<String, String> mapping = RoleMapping.of(map, role);
                    data.add(Data.open(role, names, new ReadOptions(modality, mapping, ReadLimits.DEFAULT)));
                } catch (DataProblems unreadable) {
                    unreadable.problems().forEach(problem -> problems.add(problem.toString()));
                }
            }
        });
        return data;
    }
}
