package org.meguri.ops.running;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The application scans every package of the product; the configurations other modules' tests bring
 * onto the class path are no part of it.
 */
public final class WithoutTestsOfOthers
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
  }

  private static final class WithoutTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
      String from = reader.getResource().getURL().toString();
      return from.contains("/test-classes/") || from.contains("-tests.jar!");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WithoutTests;
    }

    @Override
    public int hashCode() {
      return WithoutTests.class.hashCode();
    }
  }
}
