package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meguri.command.storage.Examples.acting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.AskedAhead;
import org.meguri.command.Fact;
import org.meguri.command.Outcome;
import org.meguri.command.Sql;
import org.meguri.command.WrittenAlong;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Origin;
import org.meguri.command.storage.Example.Count;
import org.meguri.command.storage.Example.CountAndFail;
import org.meguri.command.storage.Example.Counted;
import org.meguri.command.storage.Example.Open;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an ordinary command asks of the database, and how often it goes there. */
class RoundTripsTest {
  private static final ThreadLocal<List<String>> WAYS = ThreadLocal.withInitial(ArrayList::new);
  private static TestMeguri meguri;

  @BeforeAll
  static void start() {
    meguri =
        TestMeguri.on("round_trips")
            .with(Examples.class, Counting.class)
            .table("noted", "stream text primary key, times int not null")
            .start();
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @BeforeEach
  void nothingYet() {
    WAYS.get().clear();
  }

  @Test
  void anAcceptedCommandGoesThereToOpenToAppendAndToCommit() {
    meguri.send(new Open("a"), acting("a-0"));
    meguri.send(new Count("a", 1), acting("a-1"));
    WAYS.get().clear();

    assertThat(meguri.send(new Count("a", 1), acting("a-2"))).isEqualTo(Outcome.accepted("a"));

    assertThat(WAYS.get()).hasSize(3);
    assertThat(WAYS.get().get(0)).contains("advisory", "log.command", "log.event", "select 'seen'");
    assertThat(WAYS.get().get(1)).contains("into log.event", "into log.command", "into log.noted");
    assertThat(WAYS.get().get(2)).isEqualTo("commit");
    assertThat(number("select times from log.noted where stream = 'a'")).isEqualTo(2);
    assertThat(number("select count(*) from log.command where command_id = 'a-2'")).isEqualTo(1);
  }

  @Test
  void aRefusalAndARepeatGoThereOnceAndLeaveNothing() {
    meguri.send(new Open("b"), acting("b-0"));
    WAYS.get().clear();

    meguri.send(new Count("b", -1), acting("b-1"));
    assertThat(WAYS.get()).hasSize(2).last().isEqualTo("rollback");
    WAYS.get().clear();
    meguri.send(new Open("b"), acting("b-0"));
    assertThat(WAYS.get()).hasSize(2).last().isEqualTo("commit");
  }

  @Test
  void whatWasReadForACommandServesNoOther() {
    Asked asked = meguri.bean(Asked.class);
    meguri.send(new Open("c"), acting("c-0"));
    assertThat(asked.known).isNull();
    meguri.send(new Count("c", -1), acting("c-1"));
    assertThat(asked.known).isNull();
    assertThatThrownBy(() -> meguri.send(new CountAndFail("c"), acting("c-2")))
        .hasMessageContaining("a fault");
    assertThat(asked.known).isNull();
    meguri.send(new Open("c"), acting("c-0"));
    assertThat(asked.known).isNull();
    assertThat(asked.times).isGreaterThanOrEqualTo(4);
  }

  /** Read ahead of a refusal, changed by another node, asked again: the change is seen. */
  @Test
  void theCaseIsReadAnewForEveryCommandOnTheSameThread() {
    meguri.send(new Count("d", 1), acting("d-0"));
    meguri
        .transaction()
        .executeWithoutResult(
            status ->
                meguri
                    .bean(FactRecorder.class)
                    .record("example", "d", 0, new Example.Opened("d"), acting("d-1")));
    assertThat(meguri.send(new Count("d", 1), acting("d-2"))).isEqualTo(Outcome.accepted("d"));
  }

  @Test
  void whatIsWrittenAlongStaysOrGoesWithItsEvent() {
    meguri.send(new Open("e"), acting("e-0"));
    assertThatThrownBy(() -> meguri.send(new Count("e", 99), acting("e-1")))
        .rootCause()
        .isInstanceOf(SQLException.class);
    assertThat(number("select count(*) from log.event where stream = 'e'")).isEqualTo(1);
    assertThat(number("select count(*) from log.command where command_id = 'e-1'")).isZero();
    assertThat(number("select count(*) from log.noted where stream = 'e'")).isZero();
  }

  private static long number(String query) {
    return meguri.jdbc().sql(query).query(Long.class).single();
  }

  @Configuration(proxyBeanMethods = false)
  static class Counting {
    @Bean
    Asked asked() {
      return new Asked();
    }

    @Bean
    WrittenAlong noted() {
      return RoundTripsTest::noted;
    }

    @Bean
    static BeanPostProcessor everyWay() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource ? counted(DataSource.class, bean, null) : bean;
        }
      };
    }
  }

  private static List<Sql> noted(Fact fact, Origin origin) {
    if (!(fact instanceof Counted counted)) {
      return List.of();
    }
    return List.of(
        Sql.of(
            "insert into log.noted values (?, case when ? < 99 then 1 end)"
                + " on conflict (stream) do update set times = log.noted.times + 1",
            counted.id(),
            counted.by()));
  }

  /** Asks something, and knows the answer as long as the command takes. */
  static final class Asked implements AskedAhead {
    private String known;
    private int times;

    @Override
    public Optional<Sql> question(Object command, Acting acting) {
      return Optional.of(Sql.of("select 'seen'"));
    }

    @Override
    public void answered(Object command, Acting acting, ResultSet rows) throws SQLException {
      rows.next();
      known = rows.getString(1);
      times++;
    }

    @Override
    public void forget() {
      known = null;
    }
  }

  /** Writes down each time something is sent and answered; {@code text} is the statement's. */
  private static Object counted(Class<?> kind, Object real, String text) {
    return Proxy.newProxyInstance(
        kind.getClassLoader(),
        new Class<?>[] {kind},
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            WAYS.get().add(text == null ? String.valueOf(arguments[0]) : text);
          } else if (List.of("commit", "rollback", "isValid").contains(method.getName())) {
            WAYS.get().add(method.getName());
          }
          try {
            Object result = method.invoke(real, arguments);
            if (result instanceof PreparedStatement) {
              return counted(PreparedStatement.class, result, String.valueOf(arguments[0]));
            }
            return result instanceof Connection && kind == DataSource.class
                ? counted(Connection.class, result, null)
                : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
