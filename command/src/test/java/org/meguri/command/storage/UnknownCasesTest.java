package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.programme.ProgrammeImport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;

/** Every kind of command is sent to a case nobody has heard of: none of them is a fault. */
class UnknownCasesTest {
  private static final PersonId EVERYBODY = PersonId.of("everybody");

  /** What begins a case of its own, or is kept by the desk around it (of letters and incidents). */
  private static final Set<String> BEGINNING =
      Set.of(
          "AppointMember",
          "ConveneSession",
          "DiscardLetter",
          "EstablishCouncil",
          "ImportProgramme",
          "OpenCorrection",
          "OpenReview",
          "PrepareProject",
          "PublishMeasure",
          "RegisterPerson",
          "RetryLetter",
          "RetryStep",
          "TakeIncident");

  private static TestMeguri meguri;
  private static int sent;

  /** Without a stereotype, so that no scan finds it. */
  static class InMarch {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2006-03-08T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }
  }

  @BeforeAll
  static void start() throws IOException {
    meguri = TestMeguri.on("unknown_cases").whole().with(InMarch.class).start();
    try (InputStream file =
        UnknownCasesTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      meguri.bean(ProgrammeImport.class).take(file.readAllBytes(), as(PersonId.SYSTEM));
    }
    accepted(new RegisterPerson(EVERYBODY, "皆 兼ねる", null));
    for (Role role : Role.values()) {
      Stream.of(Scope.ALL, Scope.bureau("bureau-1"), Scope.bureau("kyushu"))
          .forEach(
              scope ->
                  meguri.send(
                      new GrantRole(EVERYBODY, role, scope, LocalDate.of(2005, 12, 1)),
                      as(PersonId.SYSTEM)));
    }
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @Test
  void everyKindOfCommandToAnUnknownCaseIsAnsweredAndOnlyWhatBeginsACaseIsAccepted() {
    Map<String, String> faults = new TreeMap<>();
    Set<String> accepted = new TreeSet<>();
    List<Class<?>> kinds = commands();
    assertThat(kinds).hasSizeGreaterThan(100);
    for (Class<?> kind : kinds) {
      for (PersonId person : List.of(PersonId.SYSTEM, EVERYBODY)) {
        for (Object command : List.of(Specimen.full(kind), Specimen.sparse(kind))) {
          String fault = fault(command, person, accepted);
          if (!fault.isEmpty()) {
            faults.put(kind.getName(), fault);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(BEGINNING).containsAll(accepted);
  }

  /** In a transaction that is taken back: what one began is unknown to the next. */
  private static String fault(Object command, PersonId person, Set<String> accepted) {
    try {
      Outcome outcome =
          meguri
              .transaction()
              .execute(
                  status -> {
                    status.setRollbackOnly();
                    return meguri.send(command, as(person));
                  });
      if (outcome instanceof Outcome.Refused refused) {
        return refused.rule().isBlank() ? "refused by no name" : "";
      }
      accepted.add(command.getClass().getSimpleName());
      return "";
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static List<Class<?>> commands() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(
              org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
            return true;
          }
        };
    scanner.addIncludeFilter(
        (MetadataReader metadata,
            org.springframework.core.type.classreading.MetadataReaderFactory f) ->
            metadata.getClassMetadata().getClassName().contains("Command$"));
    List<Class<?>> kinds = new ArrayList<>();
    scanner.findCandidateComponents("org.meguri.command").stream()
        .map(each -> ClassUtils.resolveClassName(String.valueOf(each.getBeanClassName()), null))
        .filter(UnknownCasesTest::hasTarget)
        .forEach(kinds::add);
    return kinds;
  }

  private static boolean hasTarget(Class<?> kind) {
    return kind.isRecord()
        && !Modifier.isAbstract(kind.getModifiers())
        && Arrays.stream(kind.getRecordComponents())
            .anyMatch(c -> c.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class));
  }

  private static Acting as(PersonId person) {
    return Acting.as(person, CommandId.of("unknown-" + ++sent));
  }

  private static void accepted(Object command) {
    assertThat(meguri.send(command, as(PersonId.SYSTEM))).isInstanceOf(Outcome.Accepted.class);
  }
}
