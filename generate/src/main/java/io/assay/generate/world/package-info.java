/** Small worlds with a state of their own, for models to act in: what a tool answers is what it did. */
@NullMarked
package io.assay.generate.world;

import org.jspecify.annotations.NullMarked;
