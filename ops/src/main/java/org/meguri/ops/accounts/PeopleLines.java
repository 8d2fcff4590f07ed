package org.meguri.ops.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Register;
import org.meguri.command.actor.Register.Absence;
import org.meguri.command.actor.Register.Post;
import org.meguri.command.actor.Register.Registered;
import org.meguri.command.actor.RoleHeld;
import org.meguri.ops.security.Credentials;
import org.meguri.query.problem.BadInput;
import org.springframework.stereotype.Component;

/** Puts the register into the administrator's words. */
@Component
class PeopleLines {

  /** Whether somebody can log in. */
  enum Account {
    ACTIVE,
    INVITED,
    CLOSED
  }

  /** A post with its first day and the first day without it; {@code current} on today's date. */
  record PostLine(
      String post, String label, LocalDate from, @Nullable LocalDate until, boolean current) {}

  /** Who stands in, from the first to the last day; {@code over} when the last day is past. */
  record AbsenceLine(
      String substitute, String name, LocalDate from, LocalDate until, boolean over) {}

  /** One person as the administrator sees them. */
  record Line(
      String id,
      String name,
      String login,
      Account account,
      List<PostLine> posts,
      List<AbsenceLine> absences) {}

  private final Register register;
  private final ActorDirectory directory;
  private final Credentials credentials;
  private final Posts posts;
  private final Clock clock;

  PeopleLines(
      Register register,
      ActorDirectory directory,
      Credentials credentials,
      Posts posts,
      Clock clock) {
    this.register = register;
    this.directory = directory;
    this.credentials = credentials;
    this.posts = posts;
    this.clock = clock;
  }

  /** Some of those asked for; {@code next} the id to go on after, null at the end. */
  record Part(List<Line> lines, int total, @Nullable String next) {}

  /**
   * @throws BadInput there is nobody to go on after
   */
  Part part(String text, @Nullable String after, int limit, Locale locale) {
    List<Line> all = all(text, locale);
    int first = after == null ? 0 : placeOf(after, all) + 1;
    int last = Math.min(all.size(), first + limit);
    String next = last < all.size() ? all.get(last - 1).id() : null;
    return new Part(all.subList(first, last), all.size(), next);
  }

  private static int placeOf(String id, List<Line> all) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).id().equals(id))
        .findFirst()
        .orElseThrow(() -> new BadInput("after", "error.cursor", "after"));
  }

  /** Everybody whose name, login or post has this text in it; everybody where it is empty. */
  List<Line> all(String text, Locale locale) {
    Set<PersonId> active = credentials.holders();
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return register.all().stream()
        .map(each -> line(each, active, locale))
        .filter(line -> wanted.isEmpty() || words(line).anyMatch(word -> has(word, wanted)))
        .toList();
  }

  Optional<Line> one(PersonId person, Locale locale) {
    return register.find(person).map(each -> line(each, credentials.holders(), locale));
  }

  private static Stream<String> words(Line line) {
    return Stream.concat(
        Stream.of(line.name(), line.login()), line.posts().stream().map(PostLine::label));
  }

  private static boolean has(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private Line line(Registered each, Set<PersonId> active, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    return new Line(
        each.person().value(),
        each.name() == null ? ActorDirectory.ERASED : each.name(),
        each.login() == null ? "" : each.login(),
        account(each, active),
        each.posts().stream().map(post -> line(post, today, locale)).toList(),
        each.absences().stream().map(absence -> line(absence, today)).toList());
  }

  private static Account account(Registered each, Set<PersonId> active) {
    if (each.closed()) {
      return Account.CLOSED;
    }
    return active.contains(each.person()) ? Account.ACTIVE : Account.INVITED;
  }

  private PostLine line(Post post, LocalDate today, Locale locale) {
    RoleHeld held = new RoleHeld(post.role(), post.scope());
    return new PostLine(
        Posts.written(held),
        posts.label(held, locale),
        post.from(),
        post.endedOn(),
        post.isHeldOn(today));
  }

  private AbsenceLine line(Absence absence, LocalDate today) {
    return new AbsenceLine(
        absence.substitute().value(),
        directory.displayName(absence.substitute()),
        absence.from(),
        absence.until(),
        absence.until().isBefore(today));
  }
}
