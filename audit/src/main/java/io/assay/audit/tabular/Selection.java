package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The columns that a metric looks at.
 *
 * @param numeric those taken as numbers
 * @param categorical those taken as names of groups
 */
record Selection(List<String> numeric, List<String> categorical) {

    /** Those named; where none is, all of the schema that can be compared, each as its kind says. */
    static Selection of(TableSchema schema, List<String> numeric, List<String> categorical) {
        if (numeric.isEmpty() && categorical.isEmpty()) {
            return new Selection(
                    names(schema, column -> column.kind().numeric()),
                    names(schema, column -> column.kind().categorical()));
        }
        return new Selection(named(schema, numeric), named(schema, categorical));
    }

    private static List<String> names(TableSchema schema, Predicate<Column> wanted) {
        return schema.columns().stream().filter(wanted).map(Column::name).toList();
    }

    private static List<String> named(TableSchema schema, List<String> given) {
        List<String> names = given.stream().filter(name -> !name.isEmpty()).toList();
        names.forEach(schema::require);
        return names;
    }

    /** Of the columns named, each as its kind says. */
    static Selection byKind(TableSchema schema, List<String> names) {
        return new Selection(
                named(schema, names).stream()
                        .filter(name -> kind(schema, name).numeric())
                        .toList(),
                named(schema, names).stream()
                        .filter(name -> !kind(schema, name).numeric())
                        .toList());
    }

    private static ColumnKind kind(TableSchema schema, String name) {
        return schema.columns().get(schema.require(name)).kind();
    }

    /** The same without a column. */
    Selection without(String column) {
        return new Selection(
                numeric.stream().filter(name -> !name.equals(column)).toList(),
                categorical.stream().filter(name -> !name.equals(column)).toList());
    }

    List<String> all() {
        List<String> all = new ArrayList<>(numeric);
        all.addAll(categorical);
        return all;
    }

    int size() {
        return numeric.size() + categorical.size();
    }

    /** @throws NothingToMeasure if there is no column */
    Selection notEmpty() {
        if (size() == 0) {
            throw new NothingToMeasure("no column can be compared");
        }
        return this;
    }
}
