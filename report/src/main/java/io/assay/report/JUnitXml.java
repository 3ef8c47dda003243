package io.assay.report;

import io.assay.core.report.Report;
import io.assay.core.report.Report.GateResult;
import java.util.Locale;

/** The gates as JUnit results, the one form that every build server shows. */
public final class JUnitXml {

    private JUnitXml() {}

    public static String print(Report report) {
        long failures = report.gates().stream().filter(gate -> !gate.passed()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(String.format(
                Locale.ROOT,
                "<testsuite name=\"assay gates\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">%n",
                report.gates().size(),
                failures));
        report.gates().forEach(gate -> xml.append(testcase(gate)));
        return xml.append("</testsuite>\n").toString().replace(System.lineSeparator(), "\n");
    }

    private static String testcase(GateResult gate) {
        String open = "  <testcase classname=\"assay.gate\" name=\"" + escape(gate.expression()) + "\"";
        return gate.passed()
                ? open + "/>\n"
                : open + ">\n    <failure message=\"" + escape(gate.detail()) + "\"/>\n  </testcase>\n";
    }

    /** Characters that XML 1.0 forbids are already gone when a text is visible. */
    private static String escape(String raw) {
        return Visible.line(raw)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
