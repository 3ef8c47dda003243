/** Things that code draws, with what is true of them: charts, graphs, lines of logs. */
@NullMarked
package io.assay.generate.scene;

import org.jspecify.annotations.NullMarked;
