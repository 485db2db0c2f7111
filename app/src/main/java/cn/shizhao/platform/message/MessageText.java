package cn.shizhao.platform.message;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one kind of message, with named fields to fill in.
 */
public final class MessageText {

	private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

	private final String template;

	private final Set<String> fields;

	/**
	 * Checks the template.
	 * @param template such as {@code {季度}的评分请在{日期}前报送}
	 * @param fields which fields there are to use
	 * @throws IllegalArgumentException with a Chinese message for another field
	 */
	MessageText(String template, Set<String> fields) {
		this.template = template;
		this.fields = Set.copyOf(fields);
		FIELD.matcher(template)
			.results()
			.map((field) -> field.group(1))
			.filter((field) -> !fields.contains(field))
			.findFirst()
			.ifPresent((unknown) -> {
				throw new IllegalArgumentException(
						"字段“{%s}”不认识；可用的字段：%s".formatted(unknown, String.join("、", new TreeSet<>(fields))));
			});
	}

	/**
	 * The text with its fields filled in.
	 * @param values one for every field
	 * @return what people read
	 * @throws IllegalArgumentException when a field is missing or unknown
	 */
	public String with(Map<String, String> values) {
		if (!values.keySet().equals(this.fields)) {
			throw new IllegalArgumentException("消息要的字段是 " + this.fields + "，给的是 " + values.keySet());
		}
		return FIELD.matcher(this.template).replaceAll((field) -> Matcher.quoteReplacement(value(field, values)));
	}

	private static String value(MatchResult field, Map<String, String> values) {
		return values.get(field.group(1));
	}

}
