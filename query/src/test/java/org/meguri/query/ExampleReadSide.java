package org.meguri.query;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.meguri.command.Fact;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.actor.PersonalVault;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.commission.Conflicts;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.FactRecorder;
import org.meguri.command.storage.Migration;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.postgres.TestDatabase;
import org.meguri.command.storage.postgres.TestDatabase.Coordinates;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.partnership.ExamplePartnerships;
import org.meguri.query.field.ExampleField;
import org.meguri.query.fold.Stored;
import org.meguri.query.moneyledger.ExampleMoney;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The read side on a real database, fed from an example log: two projects of two bureaus, the first
 * with its opinions open and its year complete, the second with its opinions still sealed.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@ComponentScan(
    basePackages = "org.meguri.query",
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.meguri\\.query\\.RealLog.*"))
public class ExampleReadSide {

  public static final String OPEN = "k-rip";
  public static final String SEALED = "kansai-green-cluster";
  public static final PersonId KINKI_OFFICER = PersonId.of("p-kinki-officer");
  public static final PersonId STAND_IN = PersonId.of("p-stand-in");
  public static final PersonId POLICY = PersonId.of("p-policy");
  public static final PersonId AUDITOR = PersonId.of("p-auditor");
  public static final PersonId ADMIN = PersonId.of("p-admin");
  public static final PersonId STAFF = PersonId.of("p-staff");
  public static final PersonId NOBODY = PersonId.of("p-nobody");

  /** The reading that was put on record, and what the office's accounts and conflicts say. */
  public static final class Office implements ActorDirectory, Conflicts, FactRecorder {
    public final List<Fact> recorded = new ArrayList<>();
    public final Set<String> conflicts = new HashSet<>();
    private final Map<PersonId, Set<RoleHeld>> roles = new HashMap<>();
    private final Map<PersonId, PersonId> substitutes = new HashMap<>();

    Office() {
      bureau(ExampleYear.OFFICER, Role.OFFICER, "kyushu");
      bureau(ExampleYear.DIRECTOR, Role.DIRECTOR, "kyushu");
      bureau(KINKI_OFFICER, Role.OFFICER, "kinki");
      hold(ExampleYear.MANAGER, new RoleHeld(Role.MANAGER, Scope.project(OPEN)));
      hold(STAFF, new RoleHeld(Role.STAFF, Scope.organization("k-rip-promotion")));
      hold(POLICY, new RoleHeld(Role.POLICY_OFFICER, Scope.ALL));
      hold(AUDITOR, new RoleHeld(Role.AUDITOR, Scope.ALL));
      hold(ADMIN, new RoleHeld(Role.ADMINISTRATOR, Scope.ALL));
      hold(ExampleYear.CHAIR, new RoleHeld(Role.COMMISSION_CHAIR, Scope.ALL));
      hold(ExampleYear.MEMBER, new RoleHeld(Role.COMMISSION_MEMBER, Scope.ALL));
      hold(ExampleYear.OTHER_MEMBER, new RoleHeld(Role.COMMISSION_MEMBER, Scope.ALL));
      substitutes.put(STAND_IN, KINKI_OFFICER);
    }

    private void bureau(PersonId person, Role role, String bureau) {
      hold(person, new RoleHeld(role, Scope.bureau(BureauId.of(bureau))));
    }

    private void hold(PersonId person, RoleHeld role) {
      roles.put(person, Set.of(role));
    }

    @Override
    public Actor actorOf(PersonId person, PersonId onBehalfOf) {
      Set<RoleHeld> held = new HashSet<>(roles.getOrDefault(person, Set.of()));
      if (onBehalfOf != null && onBehalfOf.equals(substitutes.get(person))) {
        held.addAll(roles.getOrDefault(onBehalfOf, Set.of()));
      }
      return new Actor(person, held, onBehalfOf);
    }

    @Override
    public Optional<PersonId> personOfLogin(String login) {
      return Optional.of(PersonId.of(login));
    }

    @Override
    public Optional<String> loginOf(PersonId person) {
      return Optional.of(person.value());
    }

    @Override
    public List<PersonId> holders(Role role, Scope scope) {
      return List.of();
    }

    @Override
    public List<PersonId> substitutedBy(PersonId substitute, LocalDate on) {
      return Optional.ofNullable(substitutes.get(substitute)).stream().toList();
    }

    @Override
    public String displayName(PersonId person) {
      return "Name of " + person.value();
    }

    @Override
    public boolean standsBetween(PersonId person, ProjectId project, LocalDate on) {
      return conflicts.contains(person.value() + "/" + project.value());
    }

    @Override
    public void record(
        String streamType,
        String stream,
        long sequence,
        Fact fact,
        org.meguri.command.actor.Acting acting) {
      recorded.add(fact);
    }
  }

  @Bean
  DataSource dataSource() {
    Coordinates database = TestDatabase.fresh("read_side");
    Migration.migrate(
        source(database, database.ownerUser(), database.ownerPassword()), database.appUser());
    return source(database, database.appUser(), database.appPassword());
  }

  @Bean
  Office office() {
    return new Office();
  }

  /** Seals nothing: what is sealed is for the tests on the real log. */
  @Bean
  PersonalVault vault() {
    return new PersonalVault() {
      @Override
      public String seal(Personal plain) {
        return Stored.write(plain);
      }

      @Override
      public Personal open(String sealed) {
        return Stored.read(sealed, Personal.class);
      }
    };
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2007-08-31T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
  }

  @Bean
  Programmes programmes() throws IOException {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (InputStream file =
        ExampleReadSide.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      ProgrammeFile programme = mapper.readValue(file, ProgrammeFile.class);
      return () -> Optional.of(programme);
    }
  }

  /** Fed to every projection before anybody reads. */
  @Bean
  History history() {
    History history = new History();
    new ExampleYear(history, OPEN, ExampleYear.BUREAU)
        .prepared()
        .planned()
        .decided()
        .surveyed()
        .assessed()
        .opinionsIn()
        .resolved()
        .reflected();
    new ExampleYear(history, SEALED, BureauId.of("kinki"))
        .prepared()
        .planned()
        .decided()
        .surveyed()
        .assessed()
        .opinionsIn();
    new ExampleField(history).visited().members();
    new ExampleMoney(history).allocated();
    new ExamplePartnerships(history).found().grants();
    new ExampleField(history).taken();
    return history;
  }

  @Bean
  Feeding feeding(History history, List<Projection> projections) {
    projections.forEach(projection -> projection.apply(history.events()));
    return new Feeding();
  }

  /** Marks that the projections have taken the log. */
  static final class Feeding {}

  private static DataSource source(Coordinates database, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(database.url());
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
