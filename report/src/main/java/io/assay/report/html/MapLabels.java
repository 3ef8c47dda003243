package io.assay.report.html;

import io.assay.report.Lists;
import io.assay.report.MapView;
import io.assay.report.MapView.Numbered;
import io.assay.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names on a map, laid out so that none lies over another: where there is no place for a name, its number; where there is none for that, nothing. */
record MapLabels(MapView view, MapFrame frame, Size size) {

    /** The least width at which a layout is shown, in pixels; names keep their size while the map shrinks. */
    enum Size {
        WIDE(560),
        NARROW(280);

        private final double width;

        Size(double width) {
            this.width = width;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        double height() {
            return width * MapFrame.HEIGHT / MapFrame.WIDTH;
        }
    }

    private static final double LETTER_WIDTH = 7.2;
    private static final double LINE_HEIGHT = 17;
    private static final int NAME_CHARS_MAX = 34;
    private static final int NAMES_MAX = 60;

    /** How far a name may move from its region, in lines. */
    private static final double[] MOVES = {0, -1, 1, -2, 2};

    /** A name and its place, in shares of the frame. */
    record Placed(String text, String classes, double x, double y) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        for (Numbered region : Lists.first(view.regions(), NAMES_MAX)) {
            place(region, name(region), taken)
                    .or(() -> place(region, "" + region.number(), taken))
                    .ifPresent(placed::add);
        }
        return placed;
    }

    private Optional<Placed> place(Numbered region, String text, List<Box> taken) {
        double half = text.length() * LETTER_WIDTH / 2;
        double middle = frame.x(region.region().x()) * size.width;
        double x = Math.max(half, Math.min(size.width - half, middle));
        for (double move : MOVES) {
            double y = frame.y(region.region().y()) * size.height() + move * LINE_HEIGHT;
            Box box = new Box(x - half, y - LINE_HEIGHT / 2, x + half, y + LINE_HEIGHT / 2);
            if (box.top >= 0 && box.bottom <= size.height() && taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                return Optional.of(new Placed(text, "label " + tone(region), x / size.width, y / size.height()));
            }
        }
        return Optional.empty();
    }

    /** All words where there is room, else the first. */
    private String name(Numbered region) {
        String label = Visible.clip(region.label(), NAME_CHARS_MAX);
        int first = label.indexOf(',');
        return size == Size.NARROW && first > 0 ? label.substring(0, first) : label;
    }

    /** How a region stands out: by whose alone it is. */
    static String tone(Numbered region) {
        return region.region().only().map(role -> "only-" + role.id()).orElse("both");
    }
}
