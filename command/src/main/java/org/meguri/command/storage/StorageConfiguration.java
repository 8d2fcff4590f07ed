package org.meguri.command.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.meguri.command.AskedAhead;
import org.meguri.command.CommandDesk;
import org.meguri.command.WrittenAlong;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonalVault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** Axon on our log. Everything stored goes through the beans made here. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Import(FollowingConfiguration.class)
public class StorageConfiguration {
  static {
    System.setProperty("disable-axoniq-console-message", "true");
  }

  /** Loading this many events costs no more than reading a snapshot instead. */
  private static final int EVENTS_BETWEEN_SNAPSHOTS = 50;

  /** The office's clock, unless the installation brings a shifted one. */
  @Bean
  @Fallback
  Clock officeClock() {
    return Clock.system(ZoneId.of("Asia/Tokyo"));
  }

  @Bean
  @Primary
  UsagePropertyProvider noUpdateCheck() {
    return new NoUpdateCheck();
  }

  @Bean
  StoredNames storedNames() {
    return StoredNames.in("org.meguri");
  }

  @Bean
  PersonalKeys personalKeys(DataSource dataSource, Clock clock) {
    return new PersonalKeys(new JdbcTemplate(dataSource), clock);
  }

  @Bean
  Erasure erasure(PersonalKeys keys) {
    return new Erasure(keys);
  }

  @Bean
  @Primary
  StoredForm serializer(StoredNames names, PersonalKeys keys) {
    SecureRandom random = new SecureRandom();
    PersonalCipher cipher =
        new PersonalCipher(
            () -> {
              byte[] nonce = new byte[PersonalCipher.NONCE_BYTES];
              random.nextBytes(nonce);
              return nonce;
            });
    ObjectMapper mapper =
        StoredJson.mapper(PersonalInJson.module(cipher, keys::keyFor, keys::existing));
    return StoredForm.of(mapper, names);
  }

  @Bean
  PersonalVault personalVault(StoredForm serializer) {
    return new SealedText(serializer.getObjectMapper());
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(StoredForm serializer) {
    return serializer;
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer(StoredForm serializer) {
    return serializer;
  }

  @Bean
  Signal appended() {
    return new Signal();
  }

  @Bean
  CommandIds commandIds(StoredForm form, Clock clock) {
    return new CommandIds(form.getObjectMapper(), clock);
  }

  @Bean
  CaseReading caseReading() {
    return new CaseReading();
  }

  @Bean
  CommandTargetResolver commandTargets() {
    return new CommandTargets();
  }

  /** A plain connection provider: Axon's default one rolls back the connection it shares. */
  @Bean
  EventStorageEngine eventStorageEngine(
      DataSource dataSource,
      StoredForm form,
      StoredNames names,
      Configuration configuration,
      CommandIds ids,
      ObjectProvider<WrittenAlong> along,
      CaseReading reading,
      Signal appended,
      Clock clock) {
    GenericEventMessage.clock = clock;
    return LogEngine.of(
        new SpringDataSourceConnectionProvider(dataSource),
        form,
        names,
        configuration.upcasterChain(),
        new UniqueViolation(),
        new Appending(ids, SingletonSupplier.of(() -> along.orderedStream().toList())),
        reading,
        appended);
  }

  @Bean
  CorrelationDataProvider envelopeData() {
    return new EnvelopeData();
  }

  /** Without transactions of its own: the desk keeps the one transaction. */
  @Bean
  CommandBus commandBus(Configuration configuration) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
            .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
    return bus;
  }

  /** What follows an event inside its transaction fails with it; nothing else follows it here. */
  @Bean
  ConfigurerModule handlersInTheSameTransaction() {
    return configurer -> {
      EventProcessingConfigurer processing = configurer.eventProcessing();
      processing.usingSubscribingEventProcessors();
      processing.registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance());
      processing.registerDefaultListenerInvocationErrorHandler(
          c -> PropagatingErrorHandler.instance());
    };
  }

  /**
   * The database decides who was first. A lock inside one process would be given back before the
   * commit and could stand against the database's own locks unseen.
   */
  @Bean
  LockFactory lockFactory() {
    return NullLockFactory.INSTANCE;
  }

  @Bean
  SnapshotTriggerDefinition snapshots(Snapshotter snapshotter) {
    return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
  }

  @Bean
  FactRecorder factRecorder(EventStore log) {
    return new LogFactRecorder(log);
  }

  @Bean
  CommandDesk commandDesk(
      CommandBus bus,
      CommandIds ids,
      DataSource dataSource,
      ObjectProvider<AskedAhead> ahead,
      ObjectProvider<ActorDirectory> actors,
      PlatformTransactionManager transactions) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    byte[] secret =
        jdbc.queryForObject(
            "select key from keys.secret where name = 'command-content'", byte[].class);
    return new Desk(
        bus,
        new Opening(jdbc, ids, SingletonSupplier.of(() -> ahead.orderedStream().toList())),
        new ContentHash(java.util.Objects.requireNonNull(secret)),
        SingletonSupplier.of(actors::getObject),
        transactions);
  }

  @Bean
  Repeats repeats(DataSource dataSource) {
    return new Repeats(new JdbcTemplate(dataSource));
  }
}
