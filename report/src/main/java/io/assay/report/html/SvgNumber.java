package io.assay.report.html;

import java.util.Locale;

/** Coordinates: two decimals are finer than any screen, and short. */
final class SvgNumber {

    private SvgNumber() {}

    static String of(double value) {
        String number = String.format(Locale.ROOT, "%.2f", value);
        return number.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }

    static String percent(double share) {
        return of(share * 100) + "%";
    }
}
