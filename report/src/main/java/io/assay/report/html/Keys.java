package io.assay.report.html;

import static io.assay.report.html.Html.part;

/** Which colour is whose, beside every chart: a legend far away is no legend. */
final class Keys {

    private Keys() {}

    static Html html(boolean reference) {
        return part(
                "span",
                "keys",
                part("span", "key synthetic", "synthetic"),
                reference ? part("span", "key reference", "reference") : Html.NONE);
    }
}
