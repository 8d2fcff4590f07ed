package org.meguri.ops.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Verb;

/**
 * {@code kill-loop --data DIR --kills N}: works on the product from outside, kills it at random,
 * starts it again; at the end every acknowledgement must be found exactly once and every invariant
 * must hold. The directory is used up.
 */
public final class KillLoop implements Verb {

  private static final int CLERKS = 4;
  private static final int SHORTEST_MILLIS = 800;
  private static final int LONGEST_MILLIS = 4_000;
  private static final int COMMISSION_MEMBERS = 5;

  @Override
  public int run(Arguments arguments) {
    if (arguments.value("data").isEmpty()) {
      throw new Arguments.BadUsage("--data must name a directory that may be used up");
    }
    int kills = arguments.number("kills", 50, 1, 1_000_000);
    long seed = arguments.number("seed", 1, 0, Integer.MAX_VALUE);
    Path data = arguments.data();
    String password = UUID.randomUUID().toString();
    int port = arguments.number("port", freePort(), 1, 65_535);
    long begun = System.nanoTime();
    Product product = new Product(data, port, password);
    Map<String, Integer> done = new TreeMap<>();
    List<Acknowledged.Line> lines;
    try (Acknowledged log = new Acknowledged(data.resolve("acknowledged.log"))) {
      product.start();
      underLoad(product, new Door(port, password), log, kills, new Random(seed), done);
      lines = log.read();
    } finally {
      product.stop();
    }
    int check = product.run("check", "--data", data.toString());
    Found found = Found.in(data);
    return told(done, lines, found, check, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static void underLoad(
      Product product,
      Door door,
      Acknowledged log,
      int kills,
      Random chance,
      Map<String, Integer> done) {
    AtomicBoolean on = new AtomicBoolean(true);
    String[] logins = logins(door);
    ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
    List<Future<?>> working = new ArrayList<>();
    try {
      for (int i = 0; i < CLERKS; i++) {
        working.add(
            clerks.submit(new Clerk(door, every(CLERKS, i, logins), log, on, chance.nextLong())));
      }
      for (int i = 1; i <= kills; i++) {
        LockSupport.parkNanos(
            TimeUnit.MILLISECONDS.toNanos(chance.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)));
        String what = kill(product, chance);
        done.merge(what, 1, Integer::sum);
        product.awaitReady();
        System.out.printf("%d of %d  %-12s  %d answers%n", i, kills, what, log.read().size());
      }
      on.set(false);
      for (Future<?> each : working) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A client failed", e.getCause());
    } finally {
      on.set(false);
      clerks.shutdownNow();
    }
  }

  /**
   * Each client has people of its own: taking what the same person holds already is accepted and
   * leaves nothing to be found.
   */
  private static String[] every(int step, int from, String[] logins) {
    return IntStream.iterate(from, i -> i < logins.length, i -> i + step)
        .mapToObj(i -> logins[i])
        .toArray(String[]::new);
  }

  private static String kill(Product product, Random chance) {
    switch (chance.nextInt(3)) {
      case 0 -> {
        product.killApplication();
        product.start();
        return "application";
      }
      case 1 -> {
        product.killPostmaster();
        return "postmaster";
      }
      default -> {
        return product.killBackend(chance) ? "backend" : "no backend";
      }
    }
  }

  /**
   * Everybody who may have work: managers, officers, directors, the policy group, the commission.
   */
  private static String[] logins(Door door) {
    Set<String> logins = new LinkedHashSet<>();
    for (JsonNode project : door.get("auditor", "/api/projects?limit=100").body().path("items")) {
      String bureau = project.path("bureau").asText();
      logins.add(project.path("id").asText() + ".manager");
      logins.add(bureau + ".officer1");
      logins.add(bureau + ".director");
    }
    logins.add("policy.officer");
    logins.add("commission.chair");
    IntStream.rangeClosed(1, COMMISSION_MEMBERS)
        .mapToObj(i -> "commission.member" + i)
        .forEach(logins::add);
    return logins.toArray(String[]::new);
  }

  private static int told(
      Map<String, Integer> done,
      List<Acknowledged.Line> lines,
      Found found,
      int check,
      Duration time) {
    List<String> lost = found.lost(lines);
    List<String> twice = found.twice(lines);
    List<String> uninvited = found.uninvited(lines);
    long accepted = lines.stream().filter(l -> l.answer() == Acknowledged.Answer.ACCEPTED).count();
    System.out.println();
    System.out.println("kills             " + done);
    System.out.println(
        "acknowledgements  " + accepted + " accepted, " + (lines.size() - accepted) + " refused");
    for (Acknowledged.Act act : Acknowledged.Act.values()) {
      System.out.printf(
          "  %-16s%d%n",
          act.path(),
          lines.stream()
              .filter(l -> l.act() == act && l.answer() == Acknowledged.Answer.ACCEPTED)
              .count());
    }
    System.out.println("sent again        " + lines.stream().filter(l -> l.attempts() > 1).count());
    System.out.println("lost              " + lost.size());
    System.out.println("twice             " + twice.size());
    System.out.println("done though refused " + uninvited.size());
    System.out.println("invariants        " + (check == 0 ? "all hold" : "BROKEN, see verb.log"));
    System.out.println("time              " + time.toSeconds() + " s");
    lost.forEach(l -> System.out.println("LOST   " + l));
    twice.forEach(l -> System.out.println("TWICE  " + l));
    uninvited.forEach(l -> System.out.println("UNINVITED  " + l));
    return lost.isEmpty() && twice.isEmpty() && uninvited.isEmpty() && check == 0 ? 0 : 1;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
