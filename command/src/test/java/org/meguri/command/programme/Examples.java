package org.meguri.command.programme;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.project.ProjectId;

/** The second term and the people of its sample, as rules and cases are tested with them. */
public final class Examples {
  private Examples() {}

  public static final ProjectId K_RIP = ProjectId.of("k-rip");
  public static final BureauId KYUSHU = BureauId.of("kyushu");
  public static final BureauId KANTO = BureauId.of("kanto");

  public static final Actor MANAGER = person("kuma", Role.MANAGER, Scope.project(K_RIP));
  public static final Actor OFFICER = person("otsu", Role.OFFICER, Scope.bureau(KYUSHU));
  public static final Actor DIRECTOR = person("shiba", Role.DIRECTOR, Scope.bureau(KYUSHU));
  public static final Actor FOREIGN_OFFICER = person("ueno", Role.OFFICER, Scope.bureau(KANTO));
  public static final Actor FOREIGN_DIRECTOR = person("tama", Role.DIRECTOR, Scope.bureau(KANTO));
  public static final Actor UNIVERSITY_STAFF =
      person("noda", Role.STAFF, Scope.organization("kyushu-university"));
  public static final Actor POLICY = person("kasumi", Role.POLICY_OFFICER, Scope.ALL);
  public static final Actor ADMINISTRATOR = person("admin", Role.ADMINISTRATOR, Scope.ALL);
  public static final Actor SYSTEM = person("system", Role.SYSTEM, Scope.ALL);

  /** Why figures differ from records, where there are none. */
  public static final Map<String, String> EXPLAINED =
      ActivityKind.recordable().stream().collect(Collectors.toMap(c -> c, c -> "From our diary"));

  private static final ProgrammeFile SECOND_TERM = read();

  public static ProgrammeFile secondTerm() {
    return SECOND_TERM;
  }

  /** The second term is in use. */
  public static Programmes programmes() {
    return () -> Optional.of(SECOND_TERM);
  }

  public static Actor person(String id, Role role, Scope scope) {
    return holding(id, new RoleHeld(role, scope));
  }

  /** The same hands in several roles. */
  public static Actor holding(String id, RoleHeld... roles) {
    return new Actor(
        PersonId.of(id), Arrays.stream(roles).collect(Collectors.toUnmodifiableSet()), null);
  }

  private static ProgrammeFile read() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModules(new JavaTimeModule(), new ParameterNamesModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (InputStream file =
        Examples.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      return mapper.readValue(file, ProgrammeFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
