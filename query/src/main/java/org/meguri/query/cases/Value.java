package org.meguri.query.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.money.Yen;

/** A value of a case's page; how it is written is the page's business. */
public sealed interface Value {

  /** Nothing to show: a fact without a value is left out, a cell stays empty. */
  Value NONE = new Text("");

  /** Text as somebody typed it. */
  record Text(String text) implements Value {}

  /** A name the data has in both languages. */
  record Named(String en, String ja) implements Value {}

  /** A word of messages_ja / messages_en, with its arguments. */
  record Word(String key, List<String> arguments) implements Value {}

  record Money(Yen yen) implements Value {}

  record Figure(BigDecimal figure) implements Value {}

  record Day(LocalDate day) implements Value {}

  record Moment(Instant at) implements Value {}

  /** Somebody with an account, shown by name. */
  record Person(PersonId person) implements Value {}

  /** Another case, shown by its title, with a link for whoever may read it. */
  record Link(String kind, String id) implements Value {}

  record Project(String id) implements Value {}

  /** An organization, shown by its name, with a link for whoever may read its case. */
  record Organization(String id) implements Value {}

  /** A value that leads to a page of its own. */
  record Leading(Value shown, String href) implements Value {}

  /** Several values after one another. */
  record Several(List<Value> values) implements Value {}

  static Value text(@Nullable Object text) {
    return text == null ? NONE : new Text(text.toString());
  }

  /** Text about a person; nothing once it was erased. */
  static Value personal(@Nullable Personal personal) {
    return personal == null ? NONE : text(personal.text());
  }

  static Value named(String en, String ja) {
    return new Named(en, ja);
  }

  static Value word(String key, Object... arguments) {
    return new Word(key, List.of(arguments).stream().map(Object::toString).toList());
  }

  /** One of a fixed set, called {@code <prefix>.<value>}. */
  static Value of(String prefix, @Nullable Object one) {
    return one == null ? NONE : new Word(prefix + "." + one, List.of());
  }

  static Value bureau(@Nullable Object bureau) {
    return of("bureau", bureau);
  }

  static Value yen(@Nullable Yen yen) {
    return yen == null ? NONE : new Money(yen);
  }

  static Value number(@Nullable Number number) {
    return number == null ? NONE : new Figure(new BigDecimal(number.toString()));
  }

  static Value day(@Nullable LocalDate day) {
    return day == null ? NONE : new Day(day);
  }

  static Value moment(@Nullable Instant at) {
    return at == null ? NONE : new Moment(at);
  }

  static Value person(@Nullable PersonId person) {
    return person == null ? NONE : new Person(person);
  }

  static Value link(String kind, @Nullable Object id) {
    return id == null ? NONE : new Link(kind, id.toString());
  }

  static Value project(@Nullable Object project) {
    return project == null ? NONE : new Project(project.toString());
  }

  static Value organization(@Nullable Object organization) {
    return organization == null ? NONE : new Organization(organization.toString());
  }

  static Value several(List<Value> values) {
    return values.isEmpty() ? NONE : new Several(values);
  }
}
