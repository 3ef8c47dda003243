package io.assay.learn;

import io.assay.core.kernel.Vectors;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** L-BFGS: the least of a smooth convex function from its gradients (Nocedal &amp; Wright 2006, algorithm 7.4), with a backtracking line search. */
final class LimitedMemory {

    private static final int PAIRS = 20;
    private static final double SUFFICIENT = 1e-4;
    private static final int HALVINGS_MAX = 40;

    private LimitedMemory() {}

    /** A function with its gradient. */
    interface Function {
        /** The value; the gradient is written. */
        double value(double[] at, double[] gradient);
    }

    /** A step and what it changed in the gradient. */
    private record Pair(double[] step, double[] change, double curvature) {}

    static double[] minimise(Function function, double[] start, double gradientMax, int stepsMax) {
        double[] at = start.clone();
        double[] gradient = new double[at.length];
        double value = function.value(at, gradient);
        Deque<Pair> pairs = new ArrayDeque<>();
        for (int step = 0; step < stepsMax && largest(gradient) > gradientMax; step++) {
            double[] direction = direction(gradient, pairs);
            double slope = Vectors.dot(direction, gradient);
            double[] next = new double[at.length];
            double[] nextGradient = new double[at.length];
            double length = pairs.isEmpty() ? Math.min(1, 1 / largest(gradient)) : 1;
            double nextValue = 0;
            int halvings = 0;
            do {
                for (int i = 0; i < at.length; i++) {
                    next[i] = at[i] + length * direction[i];
                }
                nextValue = function.value(next, nextGradient);
                length /= 2;
            } while (nextValue > value + SUFFICIENT * 2 * length * slope && ++halvings < HALVINGS_MAX);
            if (!(nextValue < value)) {
                return at; // No step helps: the digits are used up.
            }
            remember(pairs, at, next, gradient, nextGradient);
            at = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return at;
    }

    private static double largest(double[] gradient) {
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        return largest;
    }

    private static void remember(
            Deque<Pair> pairs, double[] at, double[] next, double[] gradient, double[] nextGradient) {
        double[] step = minus(next, at);
        double[] change = minus(nextGradient, gradient);
        double curvature = Vectors.dot(step, change);
        if (curvature > 0) {
            pairs.addLast(new Pair(step, change, curvature));
            if (pairs.size() > PAIRS) {
                pairs.removeFirst();
            }
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double[] direction(double[] gradient, Deque<Pair> pairs) {
        double[] q = gradient.clone();
        double[] alphas = new double[pairs.size()];
        int at = pairs.size();
        for (Iterator<Pair> newest = pairs.descendingIterator(); newest.hasNext(); ) {
            Pair pair = newest.next();
            at--;
            alphas[at] = Vectors.dot(pair.step, q) / pair.curvature;
            add(q, -alphas[at], pair.change);
        }
        if (!pairs.isEmpty()) {
            Pair last = pairs.getLast();
            double scale = last.curvature / Vectors.dot(last.change, last.change);
            for (int i = 0; i < q.length; i++) {
                q[i] *= scale;
            }
        }
        for (Pair pair : pairs) {
            double beta = Vectors.dot(pair.change, q) / pair.curvature;
            add(q, alphas[at] - beta, pair.step);
            at++;
        }
        for (int i = 0; i < q.length; i++) {
            q[i] = -q[i];
        }
        return q;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
