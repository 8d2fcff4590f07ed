package org.meguri.command.storage;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What follows the log: the sequencer, reading by position, projections and reactions. */
@Configuration(proxyBeanMethods = false)
public class FollowingConfiguration {

  /** Raised when events got their positions. */
  @Bean
  Signal positioned() {
    return new Signal();
  }

  @Bean
  Sequencer sequencer(
      DataSource dataSource,
      Clock clock,
      Signal appended,
      Signal positioned,
      @Value("${meguri.sequencer.pace-millis:10}") long paceMillis) {
    return new Sequencer(dataSource, clock, appended, positioned, paceMillis);
  }

  @Bean
  EventLog eventLog(
      DataSource dataSource,
      StoredForm form,
      StoredNames names,
      org.axonframework.config.Configuration configuration) {
    return new JdbcEventLog(
        new JdbcTemplate(dataSource), new FactReader(form, names, configuration.upcasterChain()));
  }

  @Bean
  PositionLog positionLog(EventLog log, Signal positioned, Clock clock) {
    return new PositionLog(log, positioned, clock);
  }

  @Bean
  Processors processors(
      ObjectProvider<Projection> projections,
      ObjectProvider<Reaction> reactions,
      EventLog log,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Signal positioned,
      Sequencer sequencer,
      @Value("${meguri.projections.rest-millis:0}") long restMillis) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    Letters letters = new Letters(jdbc);
    return new Processors(
        projections.orderedStream().toList(),
        reactions.orderedStream().toList(),
        new Step(log, jdbc, letters, transactions),
        letters,
        new Tokens(jdbc),
        positioned,
        sequencer::hurry,
        restMillis);
  }
}
