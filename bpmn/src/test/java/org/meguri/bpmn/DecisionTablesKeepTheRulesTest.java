package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTablesKeepTheRulesTest {

  private static final String ENGLISH_THEN_JAPANESE = "(?s)\\p{ASCII}+ / .*[\\p{IsHan}].*";

  static List<String> tables() {
    return Models.tables();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theDecisionIsVersionedNamedLikeItsFileAndKeptTenYears(String file) {
    Collection<Decision> decisions = read(file).getModelElementsByType(Decision.class);
    assertThat(decisions).hasSize(1);
    Decision decision = decisions.iterator().next();
    assertThat(file).endsWith("/" + decision.getId() + ".dmn");
    assertThat(decision.getVersionTag()).isEqualTo("1");
    assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    assertThat(decision.getDescription().getTextContent()).matches(ENGLISH_THEN_JAPANESE);
    assertThat(
            decision
                .getExtensionElements()
                .getDomElement()
                .getChildElements()
                .get(0)
                .getChildElements())
        .anyMatch(property -> "nameJa".equals(property.getAttribute("name")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void oneRuleAppliesAndSaysWhyInBothLanguages(String file) {
    for (DecisionTable table : read(file).getModelElementsByType(DecisionTable.class)) {
      assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
      for (Rule rule : table.getRules()) {
        assertThat(rule.getDescription().getTextContent())
            .as(rule.getId())
            .matches(ENGLISH_THEN_JAPANESE);
      }
      assertThat(table.getInputs())
          .extracting(Input::getLabel)
          .allMatch(l -> l.matches(ENGLISH_THEN_JAPANESE));
      assertThat(table.getOutputs())
          .extracting(Output::getLabel)
          .allMatch(l -> l.matches(ENGLISH_THEN_JAPANESE));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTableIsDrawn(String file) {
    DmnModelInstance model = read(file);
    String id = model.getModelElementsByType(Decision.class).iterator().next().getId();
    assertThat(model.getDocument().getElementById(id + "_di"))
        .isNotNull()
        .extracting(shape -> shape.getAttribute("dmnElementRef"))
        .isEqualTo(id);
  }

  private static DmnModelInstance read(String file) {
    return Dmn.readModelFromStream(Models.open(file));
  }
}
