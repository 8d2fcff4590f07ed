package org.meguri.command.designation;

import java.util.List;
import org.meguri.command.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** As long as no grants are kept. */
@Component
class NoOpenGrants implements OpenGrants {
  @Override
  public List<String> of(OrganizationId organization) {
    return List.of();
  }
}
