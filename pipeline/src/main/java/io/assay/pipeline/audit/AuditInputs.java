package io.assay.pipeline.audit;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.RoleMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens the data of every role and collects everything that is wrong with it. */
public final class AuditInputs {

    private AuditInputs() {}

    /** @param benchmark files of the benchmark, which need not be those that were named as such */
    static List<Dataset> open(AuditRequest request, List<String> benchmark, List<String> problems) {
        Map<Role, List<String>> paths = new LinkedHashMap<>();
        paths.put(Role.REFERENCE, request.reference());
        paths.put(Role.HOLDOUT, request.holdout());
        paths.put(Role.BENCHMARK, benchmark);
        paths.put(Role.SYNTHETIC, request.data());
        return open(paths, request.map(), request.modality(), request.schema(), problems);
    }

    /** @param schema of tables; empty where it is told from the data */
    public static List<Dataset> open(
            Map<Role, List<String>> paths,
            Map<String, String> map,
            Modality modality,
            Optional<Path> schema,
            List<String> problems) {
        List<String> names = schema.map(SchemaFiles::names).orElse(List.of());
        List<Dataset> data = open(paths, map, modality, names, problems);
        return modality == Modality.TABULAR && problems.isEmpty() && !data.isEmpty()
                ? SchemaFiles.under(schema, data, problems)
                : data;
    }

    /** @param paths files by role; roles without any are left out */
    public static List<Dataset> open(
            Map<Role, List<String>> paths, Map<String, String> map, Modality modality, List<String> problems) {
        return open(paths, map, modality, List.of(), problems);
    }

    /** @param names the columns of tables without a row of names */
    public static List<Dataset> open(
            Map<Role, List<String>> paths,
            Map<String, String> map,
            Modality modality,
            List<String> names,
            List<String> problems) {
        List<Dataset> data = new ArrayList<>();
        paths.forEach((role, files) -> {
            if (!files.isEmpty()) {
                try {
                    Map<String, String> mapping = RoleMapping.of(map, role);
                    data.add(Data.open(role, files, new ReadOptions(modality, mapping, ReadLimits.DEFAULT, names)));
                } catch (DataProblems unreadable) {
                    unreadable.problems().forEach(problem -> problems.add(problem.toString()));
                }
            }
        });
        return data;
    }
}
