package org.meguri.ops.bench;

import java.util.List;

/** Something measured; one line of the table or a few that belong together. */
@FunctionalInterface
interface Measure {

  List<Figure> run() throws Exception;
}
