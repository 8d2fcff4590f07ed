package org.meguri.query.cases.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.meguri.command.actor.PersonId;
import org.meguri.query.casepage.ProgrammeWords;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Writing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes values in the reader's language. */
@Component
class Written {

  private final CaseNames names;
  private final ProgrammeWords words;
  private final People people;
  private final Writing fmt;
  private final MessageSource messages;

  Written(
      CaseNames names, ProgrammeWords words, People people, Writing fmt, MessageSource messages) {
    this.names = names;
    this.words = words;
    this.people = people;
    this.fmt = fmt;
    this.messages = messages;
  }

  /** A part of a page. */
  record Part(
      String heading, List<Fact> facts, List<Heading> columns, List<List<List<Shown>>> rows) {}

  /** A label with what it says. */
  record Fact(String label, List<Shown> values) {}

  /** A column's heading; to the right where its values are. */
  record Heading(String label, boolean number) {}

  List<Part> parts(PersonId reader, List<Section> sections) {
    List<Value> values = new ArrayList<>();
    for (Section section : sections) {
      section.facts().forEach(fact -> values.add(fact.value()));
      section.rows().forEach(values::addAll);
    }
    CaseNames.Known known = names.known(reader, values);
    return sections.stream().map(section -> part(section, known)).toList();
  }

  private Part part(Section section, CaseNames.Known known) {
    List<List<List<Shown>>> rows =
        section.rows().stream()
            .map(row -> row.stream().map(value -> all(value, known)).toList())
            .toList();
    List<Heading> columns = new ArrayList<>();
    for (int at = 0; at < section.columns().size(); at++) {
      int column = at;
      boolean number =
          rows.stream().anyMatch(row -> row.get(column).stream().anyMatch(Shown::number));
      columns.add(new Heading(word(section.columns().get(at)), number));
    }
    return new Part(
        word(section.heading()),
        section.facts().stream()
            .map(fact -> new Fact(word(fact.label()), all(fact.value(), known)))
            .toList(),
        columns,
        rows);
  }

  /** One after another. */
  List<Shown> all(Value value, CaseNames.Known known) {
    return value instanceof Value.Several several
        ? several.values().stream().flatMap(each -> all(each, known).stream()).toList()
        : List.of(one(value, known));
  }

  private Shown one(Value value, CaseNames.Known known) {
    if (value instanceof Value.Text text) {
      return Shown.text(text.text());
    } else if (value instanceof Value.Named named) {
      return Shown.text(words.in(named.en(), named.ja()));
    } else if (value instanceof Value.Word word) {
      return Shown.text(word(word.key(), word.arguments().toArray()));
    } else if (value instanceof Value.Money money) {
      return Shown.number(fmt.yen(money.yen().amount()));
    } else if (value instanceof Value.Figure figure) {
      return Shown.number(fmt.number(figure.figure()));
    } else if (value instanceof Value.Day day) {
      return Shown.text(fmt.date(day.day()));
    } else if (value instanceof Value.Moment moment) {
      return Shown.text(fmt.moment(moment.at()));
    } else if (value instanceof Value.Person person) {
      return Shown.text(people.name(person.person(), LocaleContextHolder.getLocale()));
    } else if (value instanceof Value.Link link) {
      return known.of(link.kind(), link.id());
    } else if (value instanceof Value.Leading leading) {
      return one(leading.shown(), known).leadingTo(leading.href());
    } else if (value instanceof Value.Project project) {
      return known.project(project.id());
    } else if (value instanceof Value.Organization organization) {
      return known.organization(organization.id());
    }
    return Shown.NOTHING;
  }

  String word(String key, Object... arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
  }

  /** The first of the keys that has a word. */
  String word(List<String> keys) {
    return keys.stream()
        .map(key -> messages.getMessage(key, null, "", LocaleContextHolder.getLocale()))
        .filter(word -> word != null && !word.isEmpty())
        .findFirst()
        .orElse(keys.get(0));
  }
}
