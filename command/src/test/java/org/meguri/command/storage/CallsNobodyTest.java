package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every connection the JVM opens asks the proxy selector first, whether for a web address or a
 * plain socket; so this sees who is called, not which property is set.
 */
class CallsNobodyTest {
  /** Axon's check begins one second after the start. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

  @Test
  void onlyTheDatabaseIsCalled() {
    watched(
        TestMeguri.on("calls_nobody").with(Examples.class, WithUpdateCheck.class),
        called -> {
          await()
              .during(LONG_ENOUGH)
              .atMost(LONG_ENOUGH.multipliedBy(3))
              .until(() -> called.stream().allMatch(CallsNobodyTest::isTheDatabase));
          assertThat(called).isNotEmpty();
        });
  }

  /** Else the test above would prove nothing. */
  @Test
  void checkThatIsLeftOnIsSeen() {
    watched(
        TestMeguri.on("calls_somebody").with(Examples.class, WithUpdateCheck.class, LeftOn.class),
        called ->
            await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> called.stream().anyMatch(uri -> uri.getPort() == 9)));
  }

  private static boolean isTheDatabase(URI called) {
    return called.getScheme().equals("socket") && called.getHost().equals("127.0.0.1");
  }

  /** Started outside the test's thread, for in a test's stack the check is off by itself. */
  private static void watched(TestMeguri.Builder builder, Consumer<List<URI>> look) {
    List<URI> called = new CopyOnWriteArrayList<>();
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(new Watching(called));
    CompletableFuture<TestMeguri> started = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                started.complete(builder.start());
              } catch (RuntimeException e) {
                started.completeExceptionally(e);
              }
            },
            "as-in-production")
        .start();
    try (TestMeguri running = started.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join()) {
      assertThat(running.bean(EventLog.class).head()).isZero();
      look.accept(called);
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  private static final class Watching extends ProxySelector {
    private final List<URI> called;

    Watching(List<URI> called) {
      this.called = called;
    }

    @Override
    public List<Proxy> select(URI uri) {
      called.add(uri);
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException reason) {
      called.add(uri);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(UpdateCheckerAutoConfiguration.class)
  static class WithUpdateCheck {}

  @Configuration(proxyBeanMethods = false)
  static class LeftOn {
    @Bean
    UpdateChecker leftOn() {
      UsagePropertyProvider on =
          new UsagePropertyProvider() {
            @Override
            public Boolean getDisabled() {
              return false;
            }

            @Override
            public String getUrl() {
              return "http://127.0.0.1:9/";
            }

            @Override
            public int priority() {
              return Integer.MAX_VALUE;
            }
          };
      return new UpdateChecker(
          new UpdateCheckerHttpClient(on), new LoggingUpdateCheckerReporter(), on);
    }
  }
}
