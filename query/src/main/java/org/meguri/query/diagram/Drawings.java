package org.meguri.query.diagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The diagrams found on the class path, read once. */
@Component
public class Drawings {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private final Map<String, Diagram> byProcess = new TreeMap<>();

  Drawings() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:meguri/**/*.bpmn")) {
        Diagram diagram = read(file.getContentAsString(StandardCharsets.UTF_8));
        byProcess.put(diagram.process(), diagram);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("A diagram on the class path cannot be read", broken);
    }
  }

  /** By the process's id. */
  public Optional<Diagram> of(String process) {
    return Optional.ofNullable(byProcess.get(process));
  }

  /** An element of any process; where two have one of that id, they call it the same. */
  public Optional<Diagram.Element> element(String id) {
    return byProcess.values().stream()
        .flatMap(diagram -> Stream.ofNullable(diagram.elements().get(id)))
        .findFirst();
  }

  static Diagram read(String xml) throws IOException {
    Document document = parse(xml);
    Element process = (Element) document.getElementsByTagNameNS(BPMN, "process").item(0);
    Map<String, Diagram.Element> elements = new LinkedHashMap<>();
    Map<String, List<String>> following = new LinkedHashMap<>();
    NodeList all = process.getElementsByTagNameNS(BPMN, "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element each = (Element) all.item(i);
      if (each.getLocalName().equals("sequenceFlow")) {
        following
            .computeIfAbsent(each.getAttribute("sourceRef"), key -> new ArrayList<>())
            .add(each.getAttribute("targetRef"));
      } else if (isNode(each)) {
        elements.put(each.getAttribute("id"), element(each));
      }
    }
    return new Diagram(process.getAttribute("id"), xml, elements, following);
  }

  private static boolean isNode(Element element) {
    String kind = element.getLocalName();
    return kind.endsWith("Task")
        || kind.endsWith("Event")
        || kind.endsWith("Gateway")
        || kind.equals("callActivity")
        || kind.equals("subProcess");
  }

  private static Diagram.Element element(Element element) {
    String nameEn = element.getAttribute("name");
    String nameJa = nameEn;
    NodeList properties = element.getElementsByTagNameNS(CAMUNDA, "property");
    for (int i = 0; i < properties.getLength(); i++) {
      Element property = (Element) properties.item(i);
      boolean own = property.getParentNode().getParentNode().getParentNode().equals(element);
      if (own && property.getAttribute("name").equals("nameJa")) {
        nameJa = property.getAttribute("value");
      }
    }
    return new Diagram.Element(element.getAttribute("id"), element.getLocalName(), nameEn, nameJa);
  }

  private static Document parse(String xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException | SAXException broken) {
      throw new IOException("Not a diagram", broken);
    }
  }
}
