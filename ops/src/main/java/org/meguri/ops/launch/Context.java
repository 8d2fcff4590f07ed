package org.meguri.ops.launch;

import java.util.HashMap;
import java.util.Map;
import org.meguri.ops.MeguriApplication;
import org.meguri.workflows.engine.CamundaSchema;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Boots the application on a migrated database: with its pages, or without them for work of its
 * own.
 */
public final class Context {

  private Context() {}

  public static void migrate(Database database) {
    database.migrate();
    new CamundaSchema(
            database.url(), database.owner(), database.ownerPassword(), database.application())
        .migrate();
  }

  public static ConfigurableApplicationContext withPages(
      Database database, Map<String, Object> more) {
    return boot(database, WebApplicationType.SERVLET, more);
  }

  /** No port, and no job runs by itself. */
  public static ConfigurableApplicationContext withoutPages(
      Database database, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("camunda.bpm.job-execution.enabled", "false");
    return boot(database, WebApplicationType.NONE, properties);
  }

  private static ConfigurableApplicationContext boot(
      Database database, WebApplicationType type, Map<String, Object> more) {
    SpringApplication application = new SpringApplication(MeguriApplication.class);
    application.setWebApplicationType(type);
    application.setRegisterShutdownHook(false);
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.putAll(more);
    application.setDefaultProperties(properties);
    return application.run();
  }
}
