package io.assay.audit.text;

import io.assay.audit.instruction.InstructionType;
import io.assay.audit.instruction.Strictness;
import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Observation;
import io.assay.core.Services;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The language of a response and of its edited forms, where an instruction asks for one; nothing elsewhere. A whole response that is too
 * short to tell may be in any language; what an edit leaves over must show in which it is,
 * unless it holds no letter: that is, as for the published checker, in no other language.
 */
record LanguageOfForms() implements Feature<Map<String, String>> {

    private static final String NOT_SHOWN = "";

    @Override
    public List<Answer<Map<String, String>>> compute(List<Observation> batch, Services services) {
        return batch.stream()
                .map(observation -> Answer.of(languages(observation)))
                .toList();
    }

    private static Map<String, String> languages(Observation response) {
        Map<String, String> languages = new HashMap<>();
        if (InstructionType.anyOfLanguage(InstructionFollowing.ids(response))) {
            for (String form : Strictness.LOOSE.forms(response.text())) {
                languages.computeIfAbsent(form, LanguageOf::tell);
            }
            languages.replaceAll((form, language) ->
                    language.equals(LanguageOf.TOO_SHORT) && mustShow(form, response.text()) ? NOT_SHOWN : language);
        }
        return languages;
    }

    private static boolean mustShow(String form, String text) {
        return !form.equals(text) && form.codePoints().anyMatch(Character::isLetter);
    }
}
