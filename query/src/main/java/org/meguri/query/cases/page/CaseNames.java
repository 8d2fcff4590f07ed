package org.meguri.query.cases.page;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.casepage.ProgrammeWords;
import org.meguri.query.cases.CaseList.Title;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What cases, projects and organizations are called; a name is no secret, but only what the reader
 * may open is a link.
 */
@Component
public class CaseNames {

  private static final String ORGANIZATION = "organization";

  private final Cases cases;
  private final ReadAccess access;
  private final ProgrammeWords words;
  private final MessageSource messages;

  CaseNames(Cases cases, ReadAccess access, ProgrammeWords words, MessageSource messages) {
    this.cases = cases;
    this.access = access;
    this.words = words;
    this.messages = messages;
  }

  /** Names found beforehand, all of a page with one question for each kind. */
  public final class Known {
    private final Map<String, Map<String, Title>> titles = new TreeMap<>();
    private final Set<String> readable = new HashSet<>();

    /** A case by its title. */
    public Shown of(String kind, String id) {
      @Nullable Title title = titles.getOrDefault(kind, Map.of()).get(id);
      if (title == null) {
        return Shown.text(kind.equals(ORGANIZATION) ? programmes(id) : id);
      }
      Shown shown = Shown.text(words.in(title.en(), title.ja()));
      return title.opens() ? shown.leadingTo("/cases/" + kind + "/" + id) : shown;
    }

    /** A case's title: a person's name, its own, the organization's it is about, or else its id. */
    public String title(String id, Row row) {
      @Nullable String person = row.person() == null ? null : row.person().text();
      if (person != null) {
        return person;
      }
      String title = words.in(row.titleEn(), row.titleJa());
      if (!title.isBlank()) {
        return title;
      }
      return row.organization() == null ? id : organization(row.organization()).text();
    }

    /** A project by its name. */
    public Shown project(String id) {
      if (id.equals(ProjectId.WHOLE_PROGRAMME.value())) {
        return Shown.text(
            Objects.requireNonNull(
                messages.getMessage(
                    "task.wholeProgramme", null, id, LocaleContextHolder.getLocale())));
      }
      Shown shown =
          Shown.text(
              words
                  .programme()
                  .flatMap(file -> file.project(id))
                  .map(project -> words.in(project.name()))
                  .orElse(id));
      return readable.contains(id) ? shown.leadingTo("/projects/" + id) : shown;
    }

    /** An organization by its name. */
    public Shown organization(String id) {
      return of(ORGANIZATION, id);
    }
  }

  /** What an organization is called. */
  public String organization(PersonId reader, String id) {
    return known(reader, List.of(Value.organization(id))).organization(id).text();
  }

  /** A case's title. */
  public String title(PersonId reader, String id, Row row) {
    return known(reader, List.of(Value.organization(row.organization()))).title(id, row);
  }

  /** The names that these values need. */
  public Known known(PersonId reader, Collection<? extends Value> values) {
    Map<String, Set<String>> wanted = new TreeMap<>();
    Set<String> projects = new TreeSet<>();
    values.forEach(value -> collect(value, wanted, projects));
    Known known = new Known();
    wanted.forEach((kind, ids) -> known.titles.put(kind, cases.titles(reader, kind, ids)));
    if (!projects.isEmpty()) {
      known.readable.addAll(access.readable(reader, projects));
    }
    return known;
  }

  private static void collect(Value value, Map<String, Set<String>> wanted, Set<String> projects) {
    if (value instanceof Value.Link link) {
      wanted.computeIfAbsent(link.kind(), kind -> new TreeSet<>()).add(link.id());
    } else if (value instanceof Value.Organization organization) {
      wanted.computeIfAbsent(ORGANIZATION, kind -> new TreeSet<>()).add(organization.id());
    } else if (value instanceof Value.Project project) {
      projects.add(project.id());
    } else if (value instanceof Value.Leading leading) {
      collect(leading.shown(), wanted, projects);
    } else if (value instanceof Value.Several several) {
      several.values().forEach(each -> collect(each, wanted, projects));
    }
  }

  /** As the programme file calls it. */
  private String programmes(String id) {
    Optional<ProgrammeFile> file = words.programme();
    return file.stream()
        .flatMap(each -> each.projects().stream())
        .flatMap(project -> project.organizations().stream())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(each -> words.in(each.name()))
        .orElse(id);
  }
}
