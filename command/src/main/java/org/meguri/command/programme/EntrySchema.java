package org.meguri.command.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of the schema of programme files that is about one project. */
final class EntrySchema {
  static final SchemaCheck CHECK = ofOneProject();

  private EntrySchema() {}

  private static SchemaCheck ofOneProject() {
    ObjectNode whole = (ObjectNode) ProgrammeReading.schemaFile();
    ObjectNode part = whole.objectNode();
    part.put("$ref", "#/$defs/project");
    part.set("$defs", whole.get("$defs"));
    return new SchemaCheck(part);
  }
}
