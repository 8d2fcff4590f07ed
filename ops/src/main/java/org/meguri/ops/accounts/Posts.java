package org.meguri.ops.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.Organizations;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.query.frame.Languages;
import org.meguri.query.problem.BadInput;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The posts an office has: each role with the bureau, project or organization it is held in, as the
 * imported programme and the organizations' own cases name them. Written {@code OFFICER:north},
 * {@code MANAGER:woods}, {@code STAFF:woods-promotion}, {@code AUDITOR}.
 */
@Component
class Posts {

  private static final List<Role> OF_ALL =
      List.of(
          Role.POLICY_OFFICER,
          Role.POLICY_DIRECTOR,
          Role.COMMISSION_CHAIR,
          Role.COMMISSION_MEMBER,
          Role.AUDITOR,
          Role.ADMINISTRATOR);
  private static final List<Role> OF_A_BUREAU = List.of(Role.OFFICER, Role.DIRECTOR);

  /** A post under its written form, in the reader's words. */
  record Choice(String value, String label) {}

  private final Programmes programmes;
  private final Organizations organizations;
  private final MessageSource words;

  Posts(Programmes programmes, Organizations organizations, MessageSource words) {
    this.programmes = programmes;
    this.organizations = organizations;
    this.words = words;
  }

  List<Choice> choices(Locale locale) {
    return all().stream().map(held -> new Choice(written(held), label(held, locale))).toList();
  }

  /**
   * @throws BadInput there is no such post
   */
  RoleHeld read(String field, @Nullable String written) {
    return all().stream()
        .filter(held -> written(held).equals(written))
        .findFirst()
        .orElseThrow(() -> new BadInput(field, "error.parameter", field));
  }

  static String written(RoleHeld held) {
    return held.scope().kind() == Scope.Kind.ALL
        ? held.role().name()
        : held.role() + ":" + held.scope().id();
  }

  String label(RoleHeld held, Locale locale) {
    String role = word("role." + held.role(), locale);
    return switch (held.scope().kind()) {
      case ALL -> role;
      case BUREAU -> at(word("bureau." + held.scope().id(), locale), role, locale);
      case PROJECT -> at(project(held.scope().id(), locale), role, locale);
      case ORGANIZATION -> at(organization(held.scope().id(), locale), role, locale);
    };
  }

  private String at(String office, String role, Locale locale) {
    Object[] both = {office, role};
    return String.valueOf(words.getMessage("frame.post", both, role, locale));
  }

  private List<RoleHeld> all() {
    List<RoleHeld> all = new ArrayList<>();
    OF_ALL.forEach(role -> all.add(new RoleHeld(role, Scope.ALL)));
    Optional<ProgrammeFile> programme = programmes.inUse();
    programme.ifPresent(
        p -> {
          p.bureaus()
              .forEach(
                  bureau ->
                      OF_A_BUREAU.forEach(
                          role -> all.add(new RoleHeld(role, Scope.bureau(bureau.id())))));
          p.projects()
              .forEach(project -> all.add(new RoleHeld(Role.MANAGER, Scope.project(project.id()))));
        });
    organizations.all().stream()
        .filter(known -> !known.closed())
        .forEach(
            known -> all.add(new RoleHeld(Role.STAFF, Scope.organization(known.organization()))));
    return all;
  }

  private String project(String id, Locale locale) {
    return programmes
        .inUse()
        .flatMap(programme -> programme.project(id))
        .map(p -> Languages.of(locale).equals("en") ? p.name().en() : p.name().ja())
        .orElse(id);
  }

  private String organization(String id, Locale locale) {
    return organizations
        .find(OrganizationId.of(id))
        .map(known -> Languages.of(locale).equals("en") ? known.name().en() : known.name().ja())
        .orElse(id);
  }

  private String word(String key, Locale locale) {
    return String.valueOf(words.getMessage(key, null, key, locale));
  }
}
