package cn.shizhao.rules;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.shizhao.rules.IndexBook.Row;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The same rows as one COLLECT table of the Camunda DMN engine, for comparing speeds.
 */
final class DmnScorer {

	private final List<Indicator> inputs;

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final DmnDecision decision;

	DmnScorer(IndexBook book) {
		this.inputs = book.rows().stream().map(Row::indicator).distinct().toList();
		byte[] table = table(book).getBytes(StandardCharsets.UTF_8);
		this.decision = this.engine.parseDecision("rows", new ByteArrayInputStream(table));
	}

	/**
	 * Finds the rows that fire.
	 * @param facts with a value for every input
	 * @return how many
	 */
	int score(Facts facts) {
		VariableMap variables = Variables.createVariables();
		this.inputs.forEach((input) -> variables.putValue(input.name(), facts.value(input).doubleValue()));
		return this.engine.evaluateDecisionTable(this.decision, variables).size();
	}

	private String table(IndexBook book) {
		StringBuilder xml = new StringBuilder("""
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
				<decision id="rows" name="rows"><decisionTable id="t" hitPolicy="COLLECT">
				""");
		this.inputs.forEach((input) -> xml
			.append("""
					<input id="i-%1$s"><inputExpression id="e-%1$s" typeRef="double"><text>%1$s</text></inputExpression></input>
					"""
				.formatted(input)));
		xml.append("<output id=\"row\" name=\"row\" typeRef=\"integer\"/>");
		for (int i = 0; i < book.rows().size(); i++) {
			rule(xml, i, book.rows().get(i));
		}
		return xml.append("</decisionTable></decision></definitions>").toString();
	}

	private void rule(StringBuilder xml, int index, Row row) {
		xml.append("<rule id=\"r%d\">".formatted(index));
		for (Indicator input : this.inputs) {
			String test = (input == row.indicator()) ? test(row.band()) : "";
			xml.append(
					"<inputEntry id=\"r%d-%s\"><text><![CDATA[%s]]></text></inputEntry>".formatted(index, input, test));
		}
		xml.append("<outputEntry id=\"o%1$d\"><text>%1$d</text></outputEntry></rule>".formatted(index));
	}

	private static String test(Band band) {
		if (band.lower() != null && band.upper() != null) {
			return "[%s..%s)".formatted(plain(band.lower()), plain(band.upper()));
		}
		return (band.lower() != null) ? ">= " + plain(band.lower()) : "< " + plain(band.upper());
	}

	private static String plain(BigDecimal bound) {
		return bound.toPlainString();
	}

}
