package org.meguri.ops.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.meguri.workflows.engine.IncidentDesk;
import org.meguri.workflows.tasklist.TaskTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Engine, task list and log tell the same of every task; what failed has an owner. */
@Configuration(proxyBeanMethods = false)
class WorkInvariants {

  @Bean
  Invariant everyEngineTaskIsListed(TaskService engine, TaskTable table, JdbcClient jdbc) {
    return new Invariant() {
      @Override
      public String name() {
        return "every open engine task has one list row and one created event";
      }

      @Override
      public List<String> violations() {
        Set<String> inEngine =
            engine.createTaskQuery().list().stream()
                .map(Task::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed =
            table.open().stream()
                .map(t -> t.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> created =
            jdbc.sql("select stream from log.event where name = 'task.created'")
                .query(String.class)
                .list();
        List<String> found = new ArrayList<>();
        minus(inEngine, listed).forEach(id -> found.add("engine task " + id + " is not listed"));
        minus(listed, inEngine)
            .forEach(id -> found.add("listed task " + id + " is not in the engine"));
        minus(inEngine, Set.copyOf(created))
            .forEach(id -> found.add("engine task " + id + " has no created event"));
        return found;
      }
    };
  }

  @Bean
  Invariant everyCompletedTaskHasItsCommand(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "every completed task has exactly one command",
        """
        with done as (
          select e.stream as task, e.payload::json ->> 'command' as command, e.payload::json ->> 'by' as person
          from log.event e where e.name = 'task.completed')
        select 'task ' || d.task || ': completed ' || count(distinct d.command) || ' times, commands accepted '
          || count(distinct a.command_id)
        from done d left join log.command a on a.actor = d.person
          and (a.command_id = d.command or starts_with(a.command_id, d.command || ':'))
        group by d.task
        having count(distinct d.command) <> 1 or count(a.command_id) = 0
        """);
  }

  @Bean
  Invariant everyIncidentHasAnOwner(IncidentDesk incidents) {
    return new Invariant() {
      @Override
      public String name() {
        return "no incident, or each has an owner";
      }

      @Override
      public List<String> violations() {
        return incidents.withoutOwner().stream()
            .map(id -> "incident " + id + " has no owner")
            .toList();
      }
    };
  }

  private static Set<String> minus(Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest;
  }
}
