package org.meguri.query.diagram;

import org.meguri.query.access.Unknown;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The drawings themselves, for the viewer on the page; they hold nothing of any case. */
@RestController
public class DiagramFiles {

  private final Drawings diagrams;

  DiagramFiles(Drawings diagrams) {
    this.diagrams = diagrams;
  }

  @GetMapping("/diagrams/{process}.bpmn")
  public ResponseEntity<String> file(@PathVariable String process) {
    Diagram diagram = diagrams.of(process).orElseThrow(() -> new Unknown(process));
    return ResponseEntity.ok()
        .contentType(
            new MediaType(MediaType.APPLICATION_XML, java.nio.charset.StandardCharsets.UTF_8))
        .body(diagram.xml());
  }
}
