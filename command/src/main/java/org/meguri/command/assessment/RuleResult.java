package org.meguri.command.assessment;

import java.util.Map;

/**
 * What a decision table answered: its key and version, the inputs it saw, and the result; kept so
 * that it can be explained as of its day.
 */
public record RuleResult(
    String decision, String version, Map<String, String> inputs, String result) {}
