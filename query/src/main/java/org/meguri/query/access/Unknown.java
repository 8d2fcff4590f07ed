package org.meguri.query.access;

/** Nothing is known under this id, or was not known then. */
public final class Unknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unknown(String id) {
    super(id);
  }
}
