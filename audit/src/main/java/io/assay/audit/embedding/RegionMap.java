package io.assay.audit.embedding;

import io.assay.core.Chart;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;
import java.util.List;

/** The regions in the plane of the first two principal components of all sides: as much of their spread as paper can show. */
record RegionMap(Regions regions, List<String> names) {

    private static final int POINTS_MAX = 1500;
    private static final int AXES = 2;

    /** Finer than any screen, and short. */
    private static final double STEPS = 10_000;

    Chart chart() {
        double[][] all = regions.sides().stream()
                .flatMap(side -> Arrays.stream(side.directions().vectors()))
                .toArray(double[][]::new);
        Plane plane = Plane.ofShare(all, 1).first(AXES);
        double[][] centres = plane.project(regions.centres());
        return new Chart.Map(
                "Synthetic and real texts by meaning",
                held(plane, all),
                regions.sides().stream().map(side -> cloud(side, plane)).toList(),
                regions.all()
                        .mapToObj(region -> region(region, centres[region]))
                        .toList());
    }

    private static double held(Plane plane, double[][] all) {
        double spread = Arrays.stream(all)
                .mapToDouble(vector -> Vectors.squaredDistance(vector, plane.mean()))
                .sum();
        double held = Arrays.stream(plane.project(all))
                .mapToDouble(place -> Vectors.dot(place, place))
                .sum();
        return spread > 0 ? Math.min(1, held / spread) : 1;
    }

    /** The texts of lowest rank, as many of each side: so the map shows where a side is, not how large. */
    private Chart.Cloud cloud(Regions.Side side, Plane plane) {
        int shown = Math.min(side.size(), POINTS_MAX / regions.sides().size());
        double[][] places = plane.project(Arrays.copyOf(side.directions().vectors(), shown));
        return new Chart.Cloud(side.role(), along(0, places), along(1, places));
    }

    private Chart.Region region(int region, double[] place) {
        return new Chart.Region(
                names.get(region),
                along(0, place),
                along(1, place),
                regions.sides().stream().map(side -> side.share(region)).toList(),
                regions.coveredBy(region));
    }

    private static List<Double> along(int axis, double[][] places) {
        return Arrays.stream(places).map(place -> along(axis, place)).toList();
    }

    private static double along(int axis, double[] place) {
        return axis < place.length ? Math.rint(place[axis] * STEPS) / STEPS : 0;
    }
}
