package io.assay.app;

import io.assay.core.DidYouMean;
import io.assay.core.Require;
import io.assay.lm.LocalSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A model of this machine and how it is run, as people write it: {@code smollm2-135m-instruct}, or
 * {@code FILE.gguf?context=4096&lora=FILE.gguf&scale=0.5}.
 *
 * @param name a name or a file
 * @param settings with the options that were given
 */
record LocalSpec(String name, LocalSettings settings) {

    private static final List<String> OPTIONS = List.of("context", "lora", "scale");

    /**
     * Reads what stands after {@code local:}. {@code context} is a number of tokens, {@code lora} an adapter in GGUF, any number of them, and {@code scale} how
     * strongly the adapter before it counts.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    static LocalSpec parse(String text, LocalSettings usual) {
        int mark = text.indexOf('?');
        if (mark < 0 || Files.isRegularFile(Path.of(text))) {
            return new LocalSpec(text, usual);
        }
        LocalSettings settings = usual;
        for (String option : text.substring(mark + 1).split("&", -1)) {
            int sign = option.indexOf('=');
            Require.that(sign > 0, "an option of a local model is NAME=VALUE with & between, but was %s", option);
            settings = with(settings, option.substring(0, sign), option.substring(sign + 1));
        }
        return new LocalSpec(text.substring(0, mark), settings);
    }

    private static LocalSettings with(LocalSettings settings, String option, String value) {
        return switch (option) {
            case "context" -> settings.contextTokens((int) number(option, value));
            case "lora" -> settings.adapters(laid(settings, new LocalSettings.Adapter(adapter(value), 1)));
            case "scale" -> settings.adapters(scaled(settings.adapters(), number(option, value)));
            default ->
                throw new IllegalArgumentException("there is no option " + option + " of a local model, only "
                        + String.join(", ", OPTIONS) + DidYouMean.hint(option, OPTIONS));
        };
    }

    private static Path adapter(String file) {
        Path path = Path.of(file);
        Require.that(Files.isRegularFile(path), "there is no adapter %s", file);
        return path;
    }

    private static List<LocalSettings.Adapter> laid(LocalSettings settings, LocalSettings.Adapter last) {
        List<LocalSettings.Adapter> adapters = new ArrayList<>(settings.adapters());
        adapters.add(last);
        return adapters;
    }

    private static List<LocalSettings.Adapter> scaled(List<LocalSettings.Adapter> before, double scale) {
        Require.that(
                !before.isEmpty(), "scale=%s says how strongly an adapter counts; name it with lora= before", scale);
        List<LocalSettings.Adapter> adapters = new ArrayList<>(before);
        LocalSettings.Adapter last = adapters.remove(adapters.size() - 1);
        adapters.add(new LocalSettings.Adapter(last.file(), scale));
        return adapters;
    }

    private static double number(String option, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(option + " must be a number, but was " + value, notANumber);
        }
    }
}
