package org.meguri.query.casepage;

/** A value with what it is called. */
public record Labelled(String label, String value) {}
