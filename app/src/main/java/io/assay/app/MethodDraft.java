package io.assay.app;

import io.assay.core.DidYouMean;
import io.assay.generate.MethodPlans;
import io.assay.generate.Methods;
import io.assay.pipeline.AtomicFile;
import io.assay.pipeline.WrongCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of a method as a beginning of one's own.
 *
 * @param model takes the place of the model of the plan
 */
record MethodDraft(String id, String model) {

    private static final String MODEL = "local:smollm2-135m-instruct";

    /**
     * Writes the plan, and beside it the files that it names.
     *
     * @return what was written
     * @throws WrongCommand where there is no such method, or one of the files is there already
     */
    List<Path> write(Path out) throws IOException {
        Methods.Method method = Methods.find(id)
                .orElseThrow(() -> new WrongCommand(List.of("there is no method " + id
                        + DidYouMean.hint(
                                id, Methods.ALL.stream().map(Methods.Method::id).toList()))));
        String plan = MethodPlans.text(method).replace("chat: \"" + MODEL + "\"", "chat: \"" + model + "\"");
        List<Path> files = new ArrayList<>(List.of(out));
        MethodPlans.files(plan).forEach(name -> files.add(out.resolveSibling(name)));
        List<String> there = files.stream()
                .filter(Files::exists)
                .map(file -> file + " exists; name another folder with --out")
                .toList();
        if (!there.isEmpty()) {
            throw new WrongCommand(there);
        }
        AtomicFile.write(out, plan);
        for (String name : MethodPlans.files(plan)) {
            AtomicFile.write(out.resolveSibling(name), MethodPlans.file(name));
        }
        return files;
    }
}
