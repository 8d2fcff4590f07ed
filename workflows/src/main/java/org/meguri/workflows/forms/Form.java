package org.meguri.workflows.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;

/** What a task shows: its fields, and beside them the evidence to decide on. */
public record Form(List<Field> fields, List<Panel> evidence) {

  /**
   * A piece of evidence: a heading, lines of label and text, and a table where things are compared;
   * {@code origin} of its figures where that is known.
   */
  public record Panel(Label heading, List<Line> lines, Table table, @Nullable Origin origin) {

    public Panel(Label heading, List<Line> lines) {
      this(heading, lines, Table.NONE, null);
    }

    public Panel(Label heading, Table table) {
      this(heading, List.of(), table, null);
    }

    public Panel from(Origin source) {
      return new Panel(heading, lines, table, source);
    }
  }

  /** Rows as long as the columns; the first cell of a row says what it is about. */
  public record Table(List<Label> columns, List<List<Label>> rows) {
    static final Table NONE = new Table(List.of(), List.of());
  }

  /** One line of evidence. */
  public record Line(Label label, Label value) {

    /** With data shown as it is. */
    public Line(Label label, String text) {
      this(label, new Label.Plain(text));
    }
  }

  /**
   * The same form with one more field before the others and one more piece of evidence after them.
   */
  public Form with(Field field, Panel panel) {
    List<Field> more = new ArrayList<>(List.of(field));
    more.addAll(fields);
    List<Panel> papers = new ArrayList<>(evidence);
    papers.add(panel);
    return new Form(more, papers);
  }
}
