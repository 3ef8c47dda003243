package io.assay.app;

import io.assay.models.weights.Progress;

/** Shows a fetch as a line of progress: a stage for each thing that is fetched. */
final class FetchProgress implements Progress {

    private final ProgressLine line;
    private String what = "";
    private long shown;

    FetchProgress(ProgressLine line) {
        this.line = line;
    }

    @Override
    public void at(String fetched, long done, long total) {
        if (!fetched.equals(what)) {
            what = fetched;
            shown = 0;
            line.stage("reading " + fetched, total);
        }
        line.done(done - shown);
        shown = done;
    }
}
